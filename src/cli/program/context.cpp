#include "context.hpp"

#include "clock.hpp"
#include "git_identity.hpp"

#include <isms/archive/archive.hpp>
#include <isms/base/text.hpp>
#include <isms/review/schedule.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>

namespace isms::cli {

Result& Result::note(std::string message, std::string hint) {
    notes.push_back({Severity::note, "note", std::move(message), {}, {}, {}, std::move(hint)});
    return *this;
}

std::filesystem::path Context::absolute(const std::string& typed) const {
    const auto path = (environment_->working_directory / typed).lexically_normal();
    return path.has_filename() ? path : path.parent_path();  // without the slash that "." leaves
}

std::filesystem::path Context::root() const {
    auto named = globals_->directory;
    if (named.empty()) named = environment_->variable("ISMS_REVIEW_DIR").value_or("");
    const auto start = named.empty() ? environment_->working_directory : absolute(named);
    std::error_code error;
    if (!named.empty() && !std::filesystem::is_directory(start, error)) {
        throw not_found_error("no-such-directory",
                              fmt::format("there is no directory {}", start.string()),
                              "mend -C or ISMS_REVIEW_DIR");
    }
    if (auto found = find_review_directory(start)) return *found;
    throw not_found_error(
        "no-review-directory",
        fmt::format("there is no review directory at or above {}", start.string()),
        "isms-review init makes one; -C DIR or ISMS_REVIEW_DIR name one that lies elsewhere");
}

Store& Context::store() {
    if (!store_) {
        const bool writes = command_->needs == Needs::writing && !globals_->dry_run && !only_reads_;
        const auto access = writes ? Access::write : Access::read;
        const auto directory = root();
        spdlog::debug("opening {} for {}", directory.string(),
                      access == Access::write ? "writing" : "reading");
        store_.emplace(directory, access, environment_->store);
    }
    return *store_;
}

void Context::close() {
    store_.reset();
    organisation_.reset();
    people_.reset();
    messages_.reset();
    seals_.reset();
}

const Organisation& Context::organisation() {
    if (!organisation_) organisation_ = records().organisation();
    return *organisation_;
}

const PeopleById& Context::people() {
    if (!people_) people_ = by_id(records().people(problems_));
    return *people_;
}

Instant Context::now() {
    const auto& typed = globals_->today;
    if (typed.empty()) return environment_->now();
    if (const auto instant = Instant::parse(typed)) return *instant;
    if (const auto date = Date::parse(typed)) return noon_of(*date);
    throw usage_error("date-not-understood",
                      fmt::format("'{}' for --today is neither a date nor a moment", typed),
                      "write 2026-11-23, or 2026-11-23T09:30:00Z");
}

Date Context::today() {
    if (const auto date = Date::parse(globals_->today)) return *date;
    return date_in_zone(now(), organisation().time_zone);
}

DateContext Context::date_context(std::string_view typed, const Meeting* taken) {
    DateContext context{today(), std::nullopt};
    // Only one phrase needs the reviews; the others must not pay for reading them.
    if (lower_ascii(typed).find("review") == std::string::npos) return context;
    const Date after =
        taken == nullptr ? context.today : std::max({context.today, taken->date, taken->planned});
    for (const auto& review : reviews()) {
        if (taken != nullptr && review.meeting.id == taken->id) continue;
        const auto state = state_of(review);
        const bool is_ahead = state == ReviewState::planned || state == ReviewState::agenda_issued;
        if (!is_ahead || review.meeting.date < context.today) continue;
        if (!context.next_review || review.meeting.date < *context.next_review)
            context.next_review = review.meeting.date;
    }
    if (!context.next_review) context.next_review = next_planned_date(organisation(), after);
    return context;
}

Date Context::date(const std::string& typed, const std::string& what, Result& result) {
    const auto parsed = parse_date_phrase(typed, date_context(typed));
    if (!parsed) {
        auto diagnostics = parsed.diagnostics;
        for (auto& diagnostic : diagnostics) diagnostic.message += " (" + what + ")";
        throw Error(ExitCode::usage, std::move(diagnostics));
    }
    if (!Date::parse(typed))
        result.note(fmt::format("{} is {}", what, date_with_weekday(*parsed.value)));
    return *parsed.value;
}

std::optional<std::string> Context::actor() {
    auto typed = globals_->as;
    if (typed.empty()) typed = environment_->variable("ISMS_REVIEW_USER").value_or("");
    const bool was_stated = !typed.empty();
    if (typed.empty()) typed = git_email(*environment_).value_or("");
    if (typed.empty()) return std::nullopt;
    if (typed.starts_with('@')) typed.erase(0, 1);

    const auto& register_of_people = people();
    for (const auto& [id, person] : register_of_people) {
        const bool fits = id.str() == typed || (!person.email.empty() &&
                                                lower_ascii(person.email) == lower_ascii(typed));
        if (fits && !person.withdrawn) return id.str();
    }
    // A damaged record is left out of the register; then that is what is wrong.
    if (const auto id = PersonId::parse(typed)) static_cast<void>(records().person(*id));
    // Somebody who is not in the register may act under an e-mail address, as histories name them;
    // an id must be known.
    const bool is_address = typed.find('@') != std::string::npos;
    std::vector<std::string> known;
    for (const auto& [id, person] : register_of_people) {
        if (!person.withdrawn) known.push_back(id.str());
    }
    if (was_stated && !is_address && !known.empty()) {
        const auto meant = did_you_mean(typed, known);
        throw not_found_error(
            "unknown-person",
            fmt::format("'{}', who is to act, is not in the register of people", typed),
            meant.empty()
                ? fmt::format("isms-review people list shows who is; to add yourself, act "
                              "under your e-mail address: isms-review --as "
                              "YOU@example.org people add NAME --id {} --email "
                              "YOU@example.org",
                              PersonId::parse(typed) ? typed : "ID")
                : meant);
    }
    return typed;
}

void Context::require_still_here(const std::string& actor) {
    const auto id = PersonId::parse(actor);
    const auto found = id ? people().find(*id) : people().end();
    if (found == people().end()) return;
    const auto& person = found->second;
    if (!person.left_on || *person.left_on >= today()) return;
    throw refused_error(
        "actor-left",
        fmt::format("{}, who is to act, left on {}", person.name, person.left_on->iso()),
        fmt::format("act as somebody who is still here with --as PERSON, who may correct the day: "
                    "isms-review people set {} --left DATE",
                    id->str()));
}

Stamp Context::stamp() {
    if (!globals_->today.empty() && !organisation().simulated) {
        throw refused_error(
            "simulated-time",
            "nothing is written under --today: what is recorded carries the real time",
            "state the day where it is asked for, such as --on or 'Held:' in the minutes; only a "
            "simulated directory is written under --today");
    }
    const auto by = actor();
    if (!by) {
        throw usage_error("nobody-acts",
                          "it is not known who acts, and every change carries who made it",
                          "add --as PERSON, set ISMS_REVIEW_USER, or set git's user.email");
    }
    require_still_here(*by);
    return {now(), *by, today()};
}

Json Context::input_json(const InputId& id) {
    return with_entry_type(register_of(id).kind, [&]<class Entry>(std::type_identity<Entry>) {
        const auto entry = records().input<Entry>(id);
        if (!entry) {
            throw not_found_error("unknown-input", fmt::format("no register has {}", id.str()),
                                  "isms-review inputs list shows the entries there are");
        }
        return record_to_json(*entry);
    });
}

const std::vector<Seal>& Context::seals() {
    if (!seals_) {
        // Of damaged ones `archive verify` tells; what they covered counts as not sealed.
        std::vector<Diagnostic> problems;
        seals_ = read_seals(store(), problems);
    }
    return *seals_;
}

Review Context::review_records(const MeetingId& id) {
    const auto all = records();
    auto meeting = all.meeting(id);
    if (!meeting)
        throw not_found_error("unknown-review", fmt::format("there is no review {}", id.str()),
                              "isms-review agenda list shows all");
    Review review{.meeting = std::move(*meeting),
                  .agenda = all.agenda(id),
                  .minutes = all.minutes(id),
                  .addenda = all.addenda(id),
                  .distribution = all.distribution(id)};
    for (auto& signoff : all.signoffs(id)) {
        auto& same = signoff.addendum > 0 ? review.addendum_signoffs : review.signoffs;
        same.push_back(std::move(signoff));
    }
    return review;
}

Review Context::review(const MeetingId& id) {
    auto review = review_records(id);
    review.sealed = is_signed(review) && unsealed_files(review, seals()).empty();
    return review;
}

std::vector<Review> Context::reviews() {
    std::vector<Review> all;
    for (const auto& meeting : records().meetings(problems_)) {
        if (meeting.withdrawn) continue;
        try {
            all.push_back(review(meeting.id));
        } catch (const Error& error) {
            if (error.code() != ExitCode::invalid) throw;
            problems_.insert(problems_.end(), error.diagnostics().begin(),
                             error.diagnostics().end());
        }
    }
    return all;
}

std::optional<Date> Context::last_review_before(const MeetingId& before) {
    std::optional<Date> last;
    const auto ids = records().meeting_ids();
    for (auto id = ids.rbegin(); id != ids.rend(); ++id) {
        if (*id == before) continue;
        const auto minutes = records().minutes(*id);
        if (!minutes || !minutes->held) continue;
        const auto this_meeting = records().meeting(before);
        if (this_meeting && minutes->held->on > this_meeting->date) continue;
        if (!last || minutes->held->on > *last) last = minutes->held->on;
        break;
    }
    return last;
}

std::optional<Date> Context::news_since(const std::optional<MeetingId>& before) {
    const auto ids = records().meeting_ids();
    for (auto id = ids.rbegin(); id != ids.rend(); ++id) {
        if (before && (*id == *before || before->str() < id->str())) continue;
        const auto minutes = records().minutes(*id);
        if (!minutes || !minutes->held) continue;
        // What was recorded between the freezing of the facts and the meeting was in no agenda yet.
        const auto agenda = records().agenda(*id);
        return agenda && agenda->facts ? agenda->facts->today : minutes->held->on;
    }
    return std::nullopt;
}

std::optional<Messages> Context::messages_in(const LanguageTag& language) {
    const auto translation = records().translation(language);
    if (!translation) return std::nullopt;
    auto parsed = translated(*translation, paths::translation(language));
    if (!parsed) throw Error(ExitCode::invalid, std::move(parsed.diagnostics));
    return std::move(parsed.value);
}

const Messages& Context::messages() {
    if (messages_) return *messages_;
    const auto& language = organisation().language;
    auto found = language ? messages_in(*language) : Messages();
    if (!found) {
        throw Error(ExitCode::invalid,
                    {Severity::error, "language-missing",
                     fmt::format("there are no texts for the language '{}'", language->str()),
                     std::string(paths::organisation), "/language",
                     fmt::format("{} is not there", paths::translation(*language)),
                     "put the file back, or: isms-review config language en"});
    }
    return messages_.emplace(std::move(*found));
}

Messages Context::messages_if_any() {
    try {
        return messages();
    } catch (const Error&) {
        return {};  // what is wrong with the directory is for the commands that need it
    }
}

DocumentSetting Context::english_setting() {
    const auto zone = organisation().time_zone;
    DocumentSetting setting{.simulated = organisation().simulated,
                            .time_zone = zone,
                            .local_date = dates_in_zone(zone)};
    add_style(setting);
    return setting;
}

DocumentSetting Context::document_setting() {
    auto setting = english_setting();
    setting.messages = messages();
    return setting;
}

std::vector<SourceRecord> Context::source_records(const MeetingId& review,
                                                  const Messages& messages) {
    std::vector<SourceRecord> sources;
    const auto folder = paths::meeting_folder(review);
    for (const auto& name : store().list(folder)) {
        if (!name.ends_with(".json")) continue;
        const auto path = fmt::format("{}/{}", folder, name);
        if (auto bytes = store().read(path))
            sources.push_back({fmt::format("{}-{}", review.str(), name),
                               messages.say("document.source", {{"path", path}}),
                               std::move(*bytes)});
    }
    return sources;
}

void Context::add_style(DocumentSetting& setting) {
    setting.brand.logo_text = organisation().name;
    const auto& style = organisation().style;
    if (!style) return;
    setting.brand.accent = style->accent;
    if (style->paper == "letter") setting.brand.paper = Paper::letter;
    setting.footer = style->footer;
    setting.numbering = style->numbering;
    if (style->logo.empty()) return;
    const auto logo = store().read(paths::evidence(style->logo));
    if (!logo)
        throw Error(ExitCode::not_found,
                    {Severity::error, "logo-missing", "the logo of the documents is not there",
                     paths::evidence(style->logo), "", "",
                     "put it back from a backup, or: isms-review config --unset logo"});
    setting.brand.logo = *logo;
}

DocumentSetting Context::frozen_setting(const std::optional<LanguageTag>& language) {
    auto setting = english_setting();
    if (!language) return setting;
    if (auto found = messages_in(*language)) {
        setting.messages = std::move(*found);
        return setting;
    }
    problems_.push_back(
        {Severity::warning,
         "language-missing",
         fmt::format("the document was made in '{}' and is printed in English", language->str()),
         paths::translation(*language),
         {},
         "its texts are not there",
         "put the file back from version control or a backup"});
    return setting;
}

void Context::apply(const ChangeSet& changes, Result& result) {
    if (globals_->dry_run) {
        Json files = Json::array();
        for (const auto& file : changes.files) {
            files.push_back({{"path", file.path}, {"change", effect_of(file)}});
            result.note(fmt::format("would {} {}", effect_of(file), file.path));
        }
        result.data["dry_run"] = true;
        result.data["changes"] = std::move(files);
        return;
    }
    for (const auto& file : changes.files) spdlog::debug("{} {}", effect_of(file), file.path);
    store().commit(changes);
    seals_.reset();
}

}  // namespace isms::cli

#include "agenda/facts.hpp"
#include "commands.hpp"
#include "inputs/linking.hpp"
#include "minutes_context.hpp"
#include "program/arguments.hpp"
#include "sitting.hpp"
#include "terminal/formats.hpp"
#include "typed/resolve.hpp"

#include <isms/base/digest.hpp>
#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/forms/form_sections.hpp>
#include <isms/forms/minutes_form.hpp>
#include <isms/model/codec.hpp>
#include <isms/review/signing.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace isms::cli {
namespace {

struct Options {
    std::string id;
    std::string from;
    std::string base;
    std::string section;
    bool form = false;
    bool must_exist = false;
};

/// What has to hold before anybody types, and again before anything is written.
Review takeable(Context& context, const MeetingId& id, bool must_exist) {
    auto review = context.review(id);
    const auto state = state_of(review);
    if (state == ReviewState::signed_off || state == ReviewState::sealed) {
        throw refused_error(
            "minutes-signed",
            fmt::format("the minutes of {} are signed, and signed text never changes", id.str()),
            fmt::format("isms-review minutes addendum {} --reason WHY puts right what is wrong",
                        id.str()));
    }
    if (state == ReviewState::cancelled) {
        throw refused_error(
            "review-cancelled",
            fmt::format("{} was cancelled: {}", id.str(), review.meeting.cancelled->reason),
            "isms-review agenda new MONTH plans another review in the period");
    }
    if (state == ReviewState::disposed)
        throw refused_error("review-disposed",
                            fmt::format("the minutes of {} were disposed of", id.str()),
                            "isms-review archive list shows the seal with the record of it");
    if (must_exist) minutes_of(review);
    return review;
}

/// Without an id: the latest review that is not signed yet and has come.
MeetingId review_to_minute(Context& context, const std::string& typed, Result& result) {
    if (!typed.empty()) return resolve_meeting(context, typed, result);
    std::optional<MeetingId> best;
    for (const auto& review : context.reviews()) {
        const auto state = state_of(review);
        const bool is_open = state == ReviewState::planned || state == ReviewState::agenda_issued ||
                             state == ReviewState::held;
        if (is_open && (!best || review.meeting.date <= context.today())) best = review.meeting.id;
    }
    if (!best)
        throw not_found_error("no-review", "there is no review whose minutes could be taken",
                              "isms-review agenda new plans the next one");
    result.note(fmt::format("the review is {}", best->str()));
    return *best;
}

/// What minutes taken so far say, as one digest: to notice that somebody else took some meanwhile.
std::string digest_of(const Review& review) {
    return review.minutes ? sha256_hex(print_record(*review.minutes)) : std::string();
}

void tell(Result& result, const MinutesOutcome& outcome, const Review& review, const Agenda& agenda,
          const ReviewRules& rules, bool is_dry_run) {
    std::size_t decisions = 0;
    for (const auto& item : outcome.minutes.items) decisions += item.decisions.size();
    const auto& id = review.meeting.id.str();
    auto followed_up = counted(outcome.minutes.action_reviews.size(), "action");
    if (const auto reviewed = outcome.minutes.decision_reviews.size(); reviewed > 0)
        followed_up += " and " + counted(reviewed, "decision");
    result.note(fmt::format("{} {}: {}, {} raised, {} followed up", id,
                            is_dry_run ? "would be taken" : "taken", counted(decisions, "decision"),
                            counted(outcome.raised.size(), "action"), followed_up));
    for (const auto& action : outcome.raised)
        result.note(fmt::format("{} {} (@{})", action.id.str(), action.title, action.owner.str()));
    Review after = review;
    after.minutes = outcome.minutes;
    after.agenda = agenda;
    const auto missing = missing_statements(after, rules);
    if (missing.empty()) {
        result.note("everything is stated",
                    fmt::format("isms-review minutes sign {} --by PERSON", id));
    } else {
        for (const auto& diagnostic : missing)
            result.note(diagnostic.place.empty()
                            ? fmt::format("still to be stated: {}", diagnostic.message)
                            : fmt::format("still to be stated: {}: {}", diagnostic.place,
                                          diagnostic.message));
        result.note(
            fmt::format("before they can be signed, {} more {} to be stated",
                        counted(missing.size(), "thing"), missing.size() == 1 ? "has" : "have"),
            fmt::format("isms-review minutes take {} goes on", id));
    }
    result.data["minutes"] = record_to_json(outcome.minutes);
    Json raised = Json::array();
    for (const auto& action : outcome.raised) raised.push_back(record_to_json(action));
    result.data["raised"] = std::move(raised);
    Json unstated = Json::array();
    for (const auto& diagnostic : missing) unstated.push_back(diagnostic.message);
    result.data["unstated"] = std::move(unstated);
}

/// Minutes whose first taking was undone are taken anew, and their record's history goes on.
Minutes with_earlier_history(Context& context, Minutes minutes) {
    const auto path = paths::minutes(minutes.meeting);
    const auto text = context.store().read(path);
    if (!text) return minutes;
    const auto stored = parse_record<Minutes>(*text, path);
    if (!stored) throw Error(ExitCode::invalid, stored.diagnostics);
    if (stored.value->withdrawn)
        minutes.history.insert(minutes.history.begin(), stored.value->history.begin(),
                               stored.value->history.end());
    return minutes;
}

/// An agenda that was never issued is issued with its minutes: what they follow up must read the
/// same for ever.
void freeze_agenda(Agenda agenda, const Stamp& stamp, ChangeSet& changes, Result& result) {
    agenda.issued = Issue{.at = stamp.at, .by = stamp.by};
    agenda.history.push_back(make_event(stamp, event::issued, "together with the minutes"));
    changes.replace(paths::agenda(agenda.meeting), print_record(agenda));
    result.note(fmt::format("the agenda of {} had not been issued and is issued with its minutes",
                            agenda.meeting.str()));
}

/// The actions that the minutes raise and change, and what they tie to the registers.
void plan_actions(Context& context, const MinutesOutcome& outcome, const Stamp& stamp,
                  ChangeSet& changes) {
    auto actions = outcome.changed;
    actions.insert(actions.end(), outcome.raised.begin(), outcome.raised.end());
    plan_links(context, outcome.links, actions, stamp, changes);
    for (std::size_t index = 0; index < actions.size(); ++index) {
        const auto path = paths::action(actions[index].id);
        auto text = print_record(actions[index]);
        if (index < outcome.changed.size()) {
            changes.replace(path, std::move(text));
        } else {
            changes.create(path, std::move(text));
        }
    }
}

/// The key of the section that was named by its number, its key or, for the two that are no items,
/// its title; exit 4 if there is none.
std::string section_key(const std::string& typed, const Agenda& agenda) {
    auto wanted = lower_ascii(trim(typed));
    if (wanted.empty() || wanted == "attendance" || wanted == "conclusions") return wanted;
    std::vector<std::string> known;
    for (std::size_t index = 0; index < agenda.items.size(); ++index) {
        if (item_number(agenda.items, index) == wanted) return agenda.items[index].key;
        known.push_back(agenda.items[index].key);
    }
    if (std::find(known.begin(), known.end(), wanted) != known.end()) return wanted;
    const auto meant = did_you_mean(wanted, known);
    throw not_found_error(
        "no-section",
        fmt::format("the agenda of {} has no item '{}'", agenda.meeting.str(), excerpt(typed)),
        meant.empty() ? fmt::format("isms-review agenda show {} numbers the items; attendance and "
                                    "conclusions are sections too",
                                    agenda.meeting.str())
                      : meant);
}

/// The form, or that section of it.
std::string form_for(const std::string& whole, const std::string& section) {
    if (section.empty()) return whole;
    auto form = form_of_section(whole, section);
    if (!form)
        throw not_found_error("no-section", fmt::format("the form has no [{}]", section),
                              "isms-review minutes take opens the whole form");
    return std::move(*form);
}

/// What a form says of other sections than the one that was taken, before anybody took those, is
/// the form's own proposal.
void drop_proposals(MinutesEntry& entry, const SectionPlace& place,
                    const std::optional<Minutes>& before, const std::string& section) {
    const auto is_elsewhere = [&](int line) { return line < place.first || line > place.last; };
    const auto drop = [&](auto& reviews, const auto& was_said) {
        std::erase_if(reviews, [&](const auto& review) {
            return is_elsewhere(review.line) && !was_said(review);
        });
    };
    drop(entry.action_reviews, [&](const EnteredReview& review) {
        return before && std::any_of(before->action_reviews.begin(), before->action_reviews.end(),
                                     [&](const ActionReview& entry_before) {
                                         return entry_before.action == review.action;
                                     });
    });
    drop(entry.decision_reviews, [&](const EnteredDecisionReview& review) {
        return before &&
               std::any_of(before->decision_reviews.begin(), before->decision_reviews.end(),
                           [&](const DecisionReview& entry_before) {
                               return entry_before.decision == review.decision;
                           });
    });
    const bool has_list = before && !before->attendance.empty();
    if (section != "attendance" && !has_list) entry.attendance.clear();
}

/// Lines of the whole form as lines of the section that was typed; what is of no line of it has no
/// place there.
void move_lines(std::vector<Diagnostic>& problems, const SectionPlace& whole,
                const SectionPlace& typed) {
    constexpr std::string_view word = "line ";
    for (auto& problem : problems) {
        auto& place = problem.place;
        int line = 0;
        if (!place.starts_with(word)) continue;
        std::from_chars(place.data() + word.size(), place.data() + place.size(), line);
        place = line < whole.first || line > whole.last
                    ? std::string()
                    : fmt::format("line {}", line - whole.first + typed.first);
    }
}

/// What was typed in one sitting, as an entry, with what is wrong about it.
struct Taken {
    Parsed<MinutesEntry> entry;
    Parsed<MinutesOutcome> outcome;
    std::vector<Diagnostic> problems;
};

Taken taken(Context& context, const std::string& text, const std::string& whole,
            const std::string& section, const MinutesContext& against, const Stamp& stamp) {
    Taken all;
    auto form = text;
    if (!section.empty()) {
        auto spliced = with_section(whole, section, text);
        all.problems = left_markers(text);
        all.problems.insert(all.problems.end(), spliced.diagnostics.begin(),
                            spliced.diagnostics.end());
        if (has_errors(all.problems)) return all;
        form = std::move(*spliced.value);
    }
    all.entry = read_minutes_form(form, context.date_context(form, &against.meeting));
    SectionPlace place;
    if (!section.empty()) {
        place = find_section(form, section).value();
        drop_proposals(*all.entry.value, place, against.before, section);
    }
    all.outcome = enter_minutes(*all.entry.value, against, stamp);
    all.problems = all.entry.diagnostics;
    all.problems.insert(all.problems.end(), all.outcome.diagnostics.begin(),
                        all.outcome.diagnostics.end());
    if (!section.empty()) move_lines(all.problems, place, find_section(text, section).value());
    return all;
}

Result run(Context& context, const Options& options) {
    if (options.form) context.will_only_read();
    Result result;
    const auto id = review_to_minute(context, options.id, result);
    const auto first = takeable(context, id, options.must_exist);
    const auto section = section_key(options.section, agenda_of(first));
    const auto form = form_for(
        print_minutes_form(minutes_context(context, first), context.organisation()), section);
    if (options.form) {
        result.view = Verbatim{form};
        result.data["form"] = form;
        return result;
    }
    if (!agenda_of(first).issued) require_sound_records(context);
    Sitting sitting(context, id, {options.from, options.base, section});
    sitting.type(form, result);
    const auto review = takeable(context, id, options.must_exist);
    const auto against = minutes_context(context, review);
    const auto whole = print_minutes_form(against, context.organisation());
    if (!sitting.meet(form_for(whole, section), review, result) &&
        digest_of(review) != digest_of(first)) {
        sitting.refuse(
            ExitCode::refused,
            {{Severity::error,
              "changed-meanwhile",
              fmt::format("the minutes of {} were changed while these were typed", id.str()),
              {},
              {},
              {},
              fmt::format("isms-review minutes show {} shows what they are now", id.str())}});
    }
    const auto stamp = context.stamp();
    const auto all = taken(context, sitting.text(), whole, section, against, stamp);
    if (has_errors(all.problems)) sitting.refuse(ExitCode::invalid, all.problems);
    const auto& outcome = *all.outcome.value;

    ChangeSet changes(std::string(context.command().name), stamp);
    changes.summary = fmt::format("the minutes of {}", id.str());
    changes.replace(paths::meeting(id), print_record(outcome.meeting));
    put(changes, context.store(), paths::minutes(id),
        with_earlier_history(context, outcome.minutes));
    if (!against.agenda.issued) freeze_agenda(against.agenda, stamp, changes, result);
    plan_actions(context, outcome, stamp, changes);
    for (const auto& decision : outcome.decisions)
        put(changes, context.store(), paths::decision(decision.id), decision);
    context.apply(changes, result);
    sitting.done();
    tell(result, outcome, review, against.agenda, review_rules(context.organisation()),
         context.globals().dry_run);
    return result;
}

Run set_up(Arguments& arguments, bool must_exist) {
    auto options = std::make_shared<Options>();
    options->must_exist = must_exist;
    arguments
        .option("id", options->id,
                "The review; the one that has come and is not signed, if not given")
        .value("ID");
    arguments
        .option("--from", options->from,
                "Read the filled form from a file, or from standard input with -")
        .value("FILE");
    arguments
        .option("--base", options->base,
                "The form that the file was made from, as it was printed: brings it together "
                "with what others entered since")
        .value("FILE");
    arguments
        .option("--section", options->section,
                "Take only this item, by its number or key; or attendance, or conclusions")
        .value("ITEM");
    arguments.flag("--form", options->form, "Print the form and stop");
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace

Run setup_minutes_take(Arguments& arguments) {
    return set_up(arguments, false);
}
Run setup_minutes_edit(Arguments& arguments) {
    return set_up(arguments, true);
}

}  // namespace isms::cli

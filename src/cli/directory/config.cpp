#include "commands.hpp"
#include "program/arguments.hpp"
#include "program/context.hpp"
#include "settings.hpp"
#include "terminal/formats.hpp"
#include "typed/evidence_files.hpp"
#include "typed/templates.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/language/messages.hpp>
#include <isms/model/codec.hpp>
#include <isms/render/png.hpp>
#include <isms/review/confidentiality.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

struct Options {
    std::string key;
    std::vector<std::string> values;
    bool unset = false;
};

const Setting& setting_named(const std::string& key) {
    if (const Setting* setting = find_setting(key)) return *setting;
    std::vector<std::string> known;
    for (const auto& setting : settings()) known.emplace_back(setting.key);
    const auto meant = did_you_mean(key, known);
    throw usage_error("unknown-setting", fmt::format("there is no setting '{}'", key),
                      meant.empty() ? "isms-review config shows all" : meant);
}

Result show_all(Context& context) {
    Result result;
    Table table;
    table.caption = "What review.json holds";
    table.columns = {{"Setting"}, {"Value", Align::left, true}, {"Meaning", Align::left, true}};
    for (const auto& setting : settings()) {
        const auto value = setting.show(context.organisation());
        table.rows.push_back({std::string(setting.key), value,
                              Cell(Inline(std::string(setting.summary)), Tone::muted)});
        result.data[std::string(setting.key)] = value;
    }
    result.view = Listing{std::move(table), {}};
    return result;
}

/// That the documents have their texts, and how much of them is still English.
void require_texts(Context& context, const LanguageTag& language, Result& result) {
    const auto file = paths::translation(language);
    if (!context.messages_in(language)) {
        throw not_found_error(
            "language-missing", fmt::format("there is no {}", file),
            fmt::format("isms-review help --messages {} prints what to translate; put it there",
                        language.str()));
    }
    const auto missing = untranslated(*context.records().translation(language));
    if (!missing.empty())
        result.note(
            fmt::format("{} says {} of {} texts; the others are printed in English", file,
                        english_messages().size() - missing.size(), english_messages().size()),
            fmt::format("the first is {}", missing.front()));
}

/// Plans keeping the image among the attachments, and gives back its SHA-256.
std::string plan_logo(Context& context, const std::string& typed, const Stamp& stamp,
                      ChangeSet& changes) {
    constexpr std::uint32_t longest_side = 4000;
    constexpr std::size_t largest = 4U << 20U;
    const auto size = render::png_size(read_file(context, typed, largest));
    if (!size)
        throw invalid_error("logo", fmt::format("{} is not a PNG image", typed),
                            "save the logo as PNG");
    if (size->width > longest_side || size->height > longest_side)
        throw invalid_error("logo",
                            fmt::format("{} is {} by {} points; a logo has at most {} by {}", typed,
                                        size->width, size->height, longest_side, longest_side),
                            "make it smaller: a thousand points are enough for print");
    return plan_evidence(context, {typed}, stamp, changes).front().sha256;
}

/// A misspelt classification would let out what was to be kept out of mail.
void warn_of_unused(Context& context, const Organisation& organisation, Result& result) {
    const auto known = known_classifications(organisation, context.reviews());
    for (const auto& one : unused_classifications(organisation, known)) {
        const auto meant = did_you_mean(one, known);
        result.notes.push_back(
            {Severity::warning,
             "classification-unused",
             fmt::format("neither the organisation nor a review has the classification '{}'",
                         excerpt(one)),
             {},
             {},
             "mail carries whatever is classified by another word",
             meant.empty() ? "isms-review config classification shows that of the organisation"
                           : meant});
    }
}

Result set(Context& context, const Setting& setting, const std::string& value) {
    Result result;
    auto organisation = context.records().organisation();
    const auto stamp = context.stamp();
    const auto before = setting.show(organisation);
    ChangeSet changes("config", stamp);
    const bool is_file = setting.key == logo_key && !value.empty();
    setting.set(organisation, is_file ? plan_logo(context, value, stamp, changes) : value,
                stamp.today);
    const auto after = setting.show(organisation);
    if (after == before)
        throw usage_error("nothing-to-set", fmt::format("{} is '{}' already", setting.key, before),
                          "nothing was changed");
    if (setting.key == "language" && organisation.language)
        require_texts(context, *organisation.language, result);
    organisation.history.push_back(
        make_change(stamp, event::changed, before, after, std::string(setting.key)));
    changes.summary = fmt::format("{} set to '{}'", setting.key, after);
    changes.replace(std::string(paths::organisation), print_record(organisation));
    context.apply(changes, result);
    const auto now = after.empty() ? std::string("cleared") : fmt::format("'{}'", after);
    result.note(fmt::format("{} {} {}{}", setting.key,
                            context.globals().dry_run ? "would be" : "is", now,
                            before.empty() ? std::string() : fmt::format(", it was '{}'", before)));
    if (setting.key == "interval" && is_quarterly_or_longer(organisation.interval)) {
        result.notes.push_back({Severity::warning,
                                "interval-long",
                                "a review each quarter or less often is accepted where other "
                                "forums look at metrics and controls more often",
                                {},
                                {},
                                {},
                                "name those forums in your procedure"});
    }
    if (setting.key == "standard" || setting.key == "template") {
        const auto templates = context.records().agenda_templates(context.problems());
        for (auto& note : unanswered_standards(organisation, templates))
            result.notes.push_back(std::move(note));
    }
    if (setting.key == "refer-only") warn_of_unused(context, organisation, result);
    result.data[std::string(setting.key)] = after;
    return result;
}

Result run(Context& context, const Options& options) {
    if (options.values.empty() && !options.unset) context.will_only_read();
    if (options.key.empty()) return show_all(context);
    const auto& setting = setting_named(options.key);
    if (options.unset) return set(context, setting, "");
    if (!options.values.empty())
        return set(context, setting, join(options.values, setting.is_list ? "," : " "));
    Result result;
    const auto value = setting.show(context.organisation());
    result.view = Verbatim{value + "\n"};
    result.data[std::string(setting.key)] = value;
    return result;
}

}  // namespace

Run setup_config(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("key", options->key, "The setting; all of them if not given").value("KEY");
    arguments.option("value", options->values, "Its new value; without, it is shown")
        .value("VALUE");
    arguments.flag("--unset", options->unset, "Clear a setting that may be absent");
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli

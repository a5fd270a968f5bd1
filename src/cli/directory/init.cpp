#include "commands.hpp"
#include "example/example.hpp"
#include "program/arguments.hpp"
#include "program/clock.hpp"
#include "program/git_identity.hpp"
#include "settings.hpp"
#include "terminal/printer.hpp"
#include "terminal/prompt.hpp"
#include "typed/templates.hpp"

#include <isms/model/codec.hpp>
#include <isms/review/schedule.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

#include <array>
#include <map>

namespace isms::cli {
namespace {

struct Options {
    std::string directory = ".";
    std::map<std::string, std::string, std::less<>> values;  ///< by the setting's key
    bool example = false;
    bool simulated = false;
};

/// What a person is asked, in order, with what is offered.
struct Question {
    std::string_view key;
    std::string_view words;
    std::string_view otherwise;
};

constexpr std::array<Question, 10> questions = {
    {{"organisation", "Organisation", ""},
     {"scope", "Scope of the ISMS", ""},
     {"standard", "Standard", "ISO/IEC 27001:2022"},
     {"interval", "Planned interval of reviews", "second tuesday"},
     {"time-zone", "Time zone", "UTC"},
     {"classification", "Classification of documents", "Confidential"},
     {"retention", "Evidence is kept for how many years", "6"},
     {"certified", "First certified on (empty: not yet)", ""},
     {"last-audit", "Last external audit (empty: none yet)", ""},
     {"next-audit", "Next external audit (empty: not known)", ""}}};

void ask_all(Context& context, Options& options, Organisation& organisation, Date today) {
    for (const auto& question : questions) {
        if (options.values.contains(question.key)) continue;
        for (;;) {
            const auto answer =
                ask(context, std::string(question.words), std::string(question.otherwise));
            const bool may_be_empty =
                question.key.ends_with("audit") || question.key == "certified";
            if (answer.empty() && may_be_empty) break;
            try {
                find_setting(question.key)->set(organisation, answer, today);
                break;
            } catch (const Error& error) {
                print_diagnostics(error.diagnostics(), context.globals(), context.environment());
            }
        }
    }
}

void require_given(const Options& options) {
    std::vector<Diagnostic> missing;
    for (const auto* key : {"organisation", "scope"}) {
        if (options.values.contains(key)) continue;
        missing.push_back({Severity::error,
                           "option-missing",
                           fmt::format("--{} is needed", key),
                           {},
                           {},
                           {},
                           "give it as an option, or run init on a terminal and be asked"});
    }
    if (!missing.empty()) throw Error(ExitCode::usage, std::move(missing));
}

std::string actor_of(Context& context) {
    const auto& stated = context.globals().as;
    if (!stated.empty()) return stated;
    if (const auto user = context.environment().variable("ISMS_REVIEW_USER")) return *user;
    if (const auto email = git_email(context.environment())) return *email;
    throw usage_error("nobody-acts",
                      "it is not known who acts, and every change carries who made it",
                      "add --as PERSON, set ISMS_REVIEW_USER, or set git's user.email");
}

void advise(const Organisation& organisation, Date today, Result& result) {
    result.note(
        fmt::format("reviews are planned {}; the next one on {}", to_text(organisation.interval),
                    date_with_weekday(next_planned_date(organisation, today.plus_days(-1)))));
    for (auto& note : unanswered_standards(organisation, builtin_templates()))
        result.notes.push_back(std::move(note));
    if (is_quarterly_or_longer(organisation.interval)) {
        result.notes.push_back(
            {Severity::warning,
             "interval-long",
             "a review each quarter or less often is accepted where other forums look at metrics "
             "and controls more often",
             {},
             {},
             "at least monthly is the advice that this program builds on",
             "name those forums in your procedure, or: isms-review config interval monthly"});
    }
    if (organisation.retention_years == 0)
        result.note("how long evidence is kept is not decided",
                    "isms-review config retention YEARS");
    result.note("next: yourself, the others who take part, then the first agenda",
                "isms-review people add \"Your Name\" --email you@example.org --role \"ISMS "
                "manager\"; isms-review people add \"Ada Example\" --role \"Chief executive\" "
                "--top-management-from 2024-01-01; isms-review agenda new");
}

Result make_example(Context& context, const Options& options) {
    Result result;
    const auto directory = context.absolute(options.directory == "." ? "acme" : options.directory);
    if (context.globals().dry_run)
        return std::move(
            result.note(fmt::format("would write the example to {}", directory.string())));
    const auto summary = write_example(directory, context.environment());
    result.note(
        fmt::format("{}: {} reviews, {} people, {} actions; a year of the invented company Acme",
                    directory.string(), summary.reviews, summary.people, summary.actions),
        fmt::format("cd {} && isms-review --today {} status", directory.string(),
                    summary.today.iso()));
    result.view = Verbatim{directory.string() + "\n"};
    result.data["directory"] = directory.string();
    return result;
}

Result run(Context& context, Options options) {
    if (options.example) return make_example(context, options);
    Result result;
    const auto directory = context.absolute(options.directory);
    std::error_code error;
    if (std::filesystem::exists(directory / paths::organisation, error)) {
        throw refused_error("review-directory-exists",
                            fmt::format("{} is a review directory already", directory.string()),
                            "isms-review status shows where it stands");
    }
    Organisation organisation;
    organisation.standards = {"ISO/IEC 27001:2022"};
    organisation.start_time = "10:00";
    organisation.simulated = options.simulated;
    const Instant now = context.now();
    const auto zone = options.values.find("time-zone");
    if (zone != options.values.end())
        find_setting("time-zone")->set(organisation, zone->second, Date(2000, 1, 1));
    const Date today = date_in_zone(now, organisation.time_zone);
    organisation.since = today;
    organisation.interval.from = today.first_of_month();
    for (const auto& [key, value] : options.values)
        find_setting(key)->set(organisation, value, today);
    if (organisation.language) {
        const auto& tag = organisation.language->str();
        throw usage_error("language-missing",
                          fmt::format("a new review directory has no texts for '{}' yet", tag),
                          fmt::format("leave --language out; put the texts into "
                                      "languages/{0}.json, then: isms-review config language {0}",
                                      tag));
    }
    if (context.can_ask()) {
        ask_all(context, options, organisation, today);
    } else {
        require_given(options);
    }
    const auto names = templates_for(organisation.standards, builtin_templates());
    if (!options.values.contains("template") && !names.empty())
        organisation.agenda_template = names;
    const Stamp stamp{now, actor_of(context), today};
    organisation.history.push_back(make_event(stamp, event::created));
    result.data["organisation"] = record_to_json(organisation);
    result.data["directory"] = directory.string();
    ChangeSet changes("init", stamp);
    changes.summary = organisation.name;
    changes.undoable = false;
    changes.create(std::string(paths::organisation), print_record(organisation));
    if (context.globals().dry_run) {
        context.apply(changes, result);
        return std::move(
            result.note(fmt::format("would make a review directory in {}", directory.string())));
    }
    Store::prepare(directory);
    Store store(directory, Access::write, context.environment().store);
    store.commit(changes);
    result.view = Verbatim{directory.string() + "\n"};
    advise(organisation, today, result);
    return result;
}

}  // namespace

Run setup_init(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("directory", options->directory, "Where to make it; here if not given")
        .value("DIR");
    for (const auto& setting : settings()) {
        const std::string key(setting.key);
        if (key == logo_key) continue;  // there is no evidence/ yet to keep it in
        arguments
            .option(
                "--" + key,
                [options, key](const std::vector<std::string>& values) {
                    std::string all;
                    for (const auto& value : values) all += (all.empty() ? "" : ",") + value;
                    options->values[key] = all;
                },
                std::string(setting.summary))
            .repeatable()
            .value(std::string(setting.value));
    }
    arguments.flag("--example", options->example,
                   "Write a year of the invented company Acme instead");
    arguments.flag("--simulated", options->simulated,
                   "Allow writing under --today; every document says so");
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli

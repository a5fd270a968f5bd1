#include "change.hpp"
#include "commands.hpp"
#include "program/arguments.hpp"
#include "typed/evidence_files.hpp"

#include <isms/review/action_rules.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

struct Options {
    std::vector<std::string> ids;
    std::string on;
    std::string note;
    std::vector<std::string> evidence;
};

Result run(Context& context, const Options& options) {
    Result understood;
    const auto on =
        options.on.empty() ? context.today() : context.date(options.on, "--on", understood);
    if (on > context.today()) {
        throw usage_error(
            "date-in-future",
            fmt::format("{} lies ahead: nothing can have been done then", date_with_weekday(on)),
            "leave --on out, or name a day up to today");
    }
    auto result = change_actions(
        context, options.ids, "done", [&](Action action, const Stamp& stamp, ChangeSet& changes) {
            for (const auto& evidence : plan_evidence(context, options.evidence, stamp, changes))
                action = attach(std::move(action), evidence, stamp);
            return complete(std::move(action), on, options.note, stamp);
        });
    result.notes.insert(result.notes.begin(), understood.notes.begin(), understood.notes.end());
    return result;
}

}  // namespace

Run setup_actions_done(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("ids", options->ids, "Actions, by id or the end of an id")
        .value("ID")
        .required();
    arguments.option("--on", options->on, "The day it was done; today if not given").value("DATE");
    arguments.option("-m,--note", options->note, "What was done").value("TEXT");

    arguments.option("--evidence", options->evidence, "A file that proves it; may be repeated")
        .repeatable()
        .value("FILE");
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli

#include "commands.hpp"
#include "delivery/calendar_module.hpp"
#include "delivery/output_file.hpp"
#include "program/arguments.hpp"
#include "typed/resolve.hpp"

#include <isms/exchange/year_calendar.hpp>
#include <isms/store/action_index.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

struct Options {
    int year = 0;
    std::string person;
    std::string output;
};

std::vector<Action> open_actions(Context& context, const std::string& typed) {
    std::optional<PersonId> owner;
    if (!typed.empty()) owner = resolve_person(context, typed, "the owner");
    std::vector<Action> actions;
    for (const auto& summary : action_index(context.store(), context.problems())) {
        if (!is_open(summary.state)) continue;
        auto action = context.records().action(summary.id.id());
        if (action && (!owner || action->owner == *owner)) actions.push_back(std::move(*action));
    }
    return actions;
}

Result run(Context& context, const Options& options) {
    Result result;
    const auto today = context.today();
    const auto meetings = context.records().meetings(context.problems());
    const auto actions = open_actions(context, options.person);
    const YearSources sources{context.organisation(),
                              context.people(),
                              meetings,
                              actions,
                              options.year == 0 ? today.year() : options.year,
                              today};
    const auto calendar = year_calendar(sources, context.messages());
    Json events = Json::array();
    for (const auto& event : calendar.events)
        events.push_back(
            {{"day", event.day.iso()}, {"summary", event.summary}, {"uid", event.uid}});
    leave_file(context, options.output, fmt::format("reviews-{}.ics", sources.year),
               calendar_text(calendar), result);
    result.data["year"] = sources.year;
    result.data["events"] = std::move(events);
    return result;
}

}  // namespace

Run setup_agenda_calendar(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("year", options->year, "The year; this one if not given")
        .value("YEAR")
        .within(1970, 9999);
    arguments.option("--person", options->person, "Only the actions of this owner").value("PERSON");
    arguments
        .option("-o,--output", options->output,
                "A file, or a folder (with / at the end if it is not there yet); standard "
                "output if not given")
        .value("PATH");
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli

#include "change.hpp"
#include "commands.hpp"
#include "program/arguments.hpp"

#include <isms/review/action_rules.hpp>

namespace isms::cli {
namespace {

struct Options {
    std::vector<std::string> ids;
    std::string due;
    std::string reason;
};

Result run(Context& context, const Options& options) {
    Result echo;  // the closing lines name the date, so that it is told once
    const auto due = context.date(options.due, "--due", echo);
    return change_actions(context, options.ids, "due on " + date_with_weekday(due),
                          [&](Action action, const Stamp& stamp, ChangeSet&) {
                              return reschedule(std::move(action), due, options.reason, stamp);
                          });
}

}  // namespace

Run setup_actions_reschedule(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("ids", options->ids, "Actions, by id or the end of an id")
        .value("ID")
        .required();
    arguments.option("--due", options->due, "The new due date").value("DATE").required();
    arguments.option("-m,--reason", options->reason, "Why").value("TEXT").required();
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli

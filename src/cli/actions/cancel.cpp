#include "change.hpp"
#include "commands.hpp"
#include "program/arguments.hpp"

#include <isms/review/action_rules.hpp>

namespace isms::cli {
namespace {

struct Options {
    std::vector<std::string> ids;
    std::string reason;
};

Result run(Context& context, const Options& options) {
    return change_actions(context, options.ids, "cancelled",
                          [&](Action action, const Stamp& stamp, ChangeSet&) {
                              return cancel(std::move(action), options.reason, stamp);
                          });
}

}  // namespace

Run setup_actions_cancel(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("ids", options->ids, "Actions, by id or the end of an id")
        .value("ID")
        .required();
    arguments.option("-m,--reason", options->reason, "Why").value("TEXT").required();
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli

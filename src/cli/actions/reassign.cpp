#include "change.hpp"
#include "commands.hpp"
#include "program/arguments.hpp"
#include "typed/resolve.hpp"

#include <isms/review/action_rules.hpp>

namespace isms::cli {
namespace {

struct Options {
    std::vector<std::string> ids;
    std::string to;
    std::string reason;
};

Result run(Context& context, const Options& options) {
    const auto to = resolve_person(context, options.to, "the new owner");
    return change_actions(context, options.ids, "reassigned to " + name_of(context.people(), to),
                          [&](Action action, const Stamp& stamp, ChangeSet&) {
                              return reassign(std::move(action), to, options.reason, stamp);
                          });
}

}  // namespace

Run setup_actions_reassign(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("ids", options->ids, "Actions, by id or the end of an id")
        .value("ID")
        .required();
    arguments.option("--to", options->to, "The new owner").value("PERSON").required();
    arguments.option("-m,--reason", options->reason, "Why").value("TEXT").required();
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli

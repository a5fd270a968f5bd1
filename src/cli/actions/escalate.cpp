#include "change.hpp"
#include "commands.hpp"
#include "program/arguments.hpp"
#include "typed/resolve.hpp"

#include <isms/review/action_rules.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms::cli {
namespace {

struct Options {
    std::vector<std::string> ids;
    std::string to;
    std::string reason;
};

/// The manager of the action's owner; exit 4 where the register names none.
PersonId manager_of(Context& context, const Action& action) {
    const auto owner = context.people().find(action.owner);
    if (owner != context.people().end() && owner->second.manager) return *owner->second.manager;
    throw not_found_error("no-manager",
                          fmt::format("the register names no manager of {}, who owns {}",
                                      action.owner.str(), action.id.str()),
                          "name somebody with --to, or add the manager: isms-review people set "
                          "PERSON --manager PERSON");
}

Result run(Context& context, const Options& options) {
    std::vector<PersonId> asked;
    auto result = change_actions(
        context, options.ids, "escalated", [&](Action action, const Stamp& stamp, ChangeSet&) {
            const auto to = options.to.empty()
                                ? manager_of(context, action)
                                : resolve_person(context, options.to, "the person to escalate to");
            if (std::find(asked.begin(), asked.end(), to) == asked.end()) asked.push_back(to);
            return escalate(std::move(action), to, options.reason, stamp);
        });
    for (const auto& person : asked)
        result.note(fmt::format("it is for {} to act", name_of(context.people(), person)));
    return result;
}

}  // namespace

Run setup_actions_escalate(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("ids", options->ids, "Actions, by id or the end of an id")
        .value("ID")
        .required();
    arguments.option("--to", options->to, "To whom; the owner's manager if not given")
        .value("PERSON");
    arguments.option("-m,--reason", options->reason, "Why").value("TEXT").required();
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli

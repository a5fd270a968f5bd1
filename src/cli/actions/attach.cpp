#include "change.hpp"
#include "commands.hpp"
#include "program/arguments.hpp"
#include "typed/evidence_files.hpp"

#include <isms/review/action_rules.hpp>

namespace isms::cli {
namespace {

struct Options {
    std::string id;
    std::vector<std::string> files;
};

Result run(Context& context, const Options& options) {
    return change_actions(
        context, {options.id}, "has new evidence",
        [&](Action action, const Stamp& stamp, ChangeSet& changes) {
            for (const auto& evidence : plan_evidence(context, options.files, stamp, changes))
                action = attach(std::move(action), evidence, stamp);
            return action;
        });
}

}  // namespace

Run setup_actions_attach(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("id", options->id, "The action, by id or the end of an id")
        .value("ID")
        .required();
    arguments.option("files", options->files, "What proves it").value("FILE").required();
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli

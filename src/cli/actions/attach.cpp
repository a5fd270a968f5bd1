#include "change.hpp"
#include "commands.hpp"
#include "typed/evidence_files.hpp"

#include <isms/review/action_rules.hpp>

#include <CLI/CLI.hpp>

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

Run setup_actions_attach(CLI::App& app) {
    auto options = std::make_shared<Options>();
    app.add_option("id", options->id, "The action, by id or the end of an id")
        ->type_name("ID")
        ->required();
    app.add_option("files", options->files, "What proves it")->type_name("FILE")->required();
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli

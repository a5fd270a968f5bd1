#include "imports/import.hpp"

#include "commands.hpp"
#include "imports/mapping.hpp"

#include <isms/store/paths.hpp>

#include <CLI/CLI.hpp>

namespace isms::cli {
namespace {

/// Those that came from somewhere: no other can be known again.
std::vector<Action> imported_actions(Context& context) {
    std::vector<Action> known;
    const auto records = context.records();
    for (const auto& id : records.action_ids()) {
        auto action = records.action(id);
        if (action && !action->source.empty()) known.push_back(std::move(*action));
    }
    return known;
}

Result run(Context& context, const ImportOptions& options) {
    if (options.presets) return list_presets();
    if (options.file.empty())
        throw usage_error("import-what", "it is not said what to import",
                          "isms-review actions import issues.csv");
    const ImportTarget target{
        "actions",
        [&](const Sheet& sheet, const ImportMapping& mapping, const ImportSetting& setting) {
            return plan_action_import(sheet, mapping, imported_actions(context), setting);
        },
        [](const std::string& id) { return paths::action(ActionId::parse(id).value()); }};
    return run_import(context, target, options);
}

}  // namespace

Run setup_actions_import(CLI::App& app) {
    auto options = std::make_shared<ImportOptions>();
    app.add_option("file", options->file, "A CSV, XLSX or JSON file; - is standard input")
        ->type_name("FILE");
    app.add_option("--owner", options->owner, "Who owns what comes without a known owner")
        ->type_name("PERSON");
    add_import_options(app, *options);
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli

#include "imports/import.hpp"

#include "commands.hpp"
#include "imports/mapping.hpp"
#include "program/arguments.hpp"

#include <isms/store/paths.hpp>

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

Run setup_actions_import(Arguments& arguments) {
    auto options = std::make_shared<ImportOptions>();
    arguments.option("file", options->file, "A CSV, XLSX or JSON file; - is standard input")
        .value("FILE");
    arguments.option("--owner", options->owner, "Who owns what comes without a known owner")
        .value("PERSON");
    add_import_options(arguments, *options);
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli

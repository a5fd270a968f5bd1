#include "imports/import.hpp"

#include "commands.hpp"
#include "imports/mapping.hpp"
#include "program/arguments.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

struct Options {
    std::string kind;
    ImportOptions import;
};

const RegisterInfo& register_named(const std::string& typed) {
    if (const auto* info = find_register(lower_ascii(typed))) return *info;
    std::vector<std::string> names;
    for (const auto& info : register_table()) names.emplace_back(info.name);
    const auto meant = did_you_mean(typed, names);
    throw usage_error("unknown-register", fmt::format("there is no register '{}'", excerpt(typed)),
                      meant.empty() ? "there are: " + join(names, ", ") : meant);
}

/// The register as its files have it. One that can't be read ends the import: it may be what a row
/// is about.
std::vector<KnownRecord> known_entries(Context& context, const RegisterInfo& info) {
    std::vector<KnownRecord> known;
    for (const auto& id : context.records().input_ids(info)) {
        const auto path = paths::input(id);
        const auto text = context.store().read(path);
        if (!text) continue;
        auto json = parse_json(*text, path);
        if (!json) throw Error(ExitCode::invalid, std::move(json.diagnostics));
        known.push_back({id.str(), std::move(*json.value)});
    }
    return known;
}

Result run(Context& context, const Options& options) {
    if (options.import.presets) return list_presets();
    if (options.kind.empty() || options.import.file.empty())
        throw usage_error("import-what", "it is not said what to import",
                          "isms-review inputs import nonconformities findings.csv");
    const auto& info = register_named(options.kind);
    const ImportTarget target{
        std::string(info.name),
        [&](const Sheet& sheet, const ImportMapping& mapping, const ImportSetting& setting) {
            return plan_import(sheet, mapping, known_entries(context, info), setting);
        },
        [](const std::string& id) { return paths::input(InputId::parse(id).value()); }};
    return run_import(context, target, options.import);
}

}  // namespace

Run setup_inputs_import(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("kind", options->kind, "The register: risks, nonconformities, metrics, ...")
        .value("KIND");
    arguments.option("file", options->import.file, "A CSV, XLSX or JSON file; - is standard input")
        .value("FILE");
    add_import_options(arguments, options->import);
    arguments
        .option("--collected", options->import.collected,
                "When measures were collected; today if not given")
        .value("DATE");
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli

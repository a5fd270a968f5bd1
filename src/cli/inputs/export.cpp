#include "commands.hpp"
#include "program/arguments.hpp"
#include "terminal/formats.hpp"
#include "typed/resolve.hpp"

#include <isms/exchange/register_export.hpp>
#include <isms/model/codec.hpp>

namespace isms::cli {
namespace {

constexpr std::array<std::string_view, 2> register_formats{"csv", "json"};

struct Options {
    std::string kind;
    FormatOptions format;
};

std::vector<Json> records_of(Context& context, RegisterKind kind) {
    std::vector<Json> all;
    with_entry_type(kind, [&]<class Entry>(std::type_identity<Entry>) {
        for (const auto& entry :
             context.records().inputs<Entry>(register_info(kind), context.problems())) {
            if (!entry.withdrawn) all.push_back(record_to_json(entry));
        }
    });
    return all;
}

Table table_of(const Sheet& sheet) {
    Table table;
    for (const auto& name : sheet.header) table.columns.push_back({name});
    for (const auto& row : sheet.rows) {
        auto& cells = table.rows.emplace_back();
        for (const auto& cell : row.cells) cells.emplace_back(cell);
    }
    return table;
}

Result run(Context& context, const Options& options) {
    const auto& info = resolve_register(options.kind);
    const auto records = records_of(context, info.kind);
    const auto table = table_of(register_sheet(info.kind, records));
    auto format = options.format;
    if (format.formats.empty()) format.formats.emplace_back("csv");
    const Json entries(records);
    auto result = exported(
        context, Document(), [&] { return entries; }, std::string(info.name), format, &table);
    if (!result.data.contains("files"))
        result.data = {{"register", info.name}, {"entries", entries}};
    return result;
}

}  // namespace

Run setup_inputs_export(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("kind", options->kind, "The register: risks, nonconformities, metrics, ...")
        .value("REGISTER")
        .required();
    add_export_options(arguments, options->format, register_formats);
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli

#include "commands.hpp"
#include "loaded.hpp"
#include "program/arguments.hpp"
#include "typed/resolve.hpp"

#include <isms/model/codec.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

struct Options {
    std::string kind;
    bool all = false;
};

/// A line for each register.
Result overview(const FactSources& sources) {
    Result result;
    Table table;
    table.caption = "Registers";
    table.columns = {{"Register"}, {"Clause"}, {"Standing", Align::left, true}};
    Json rows = Json::array();
    for (const auto& info : register_table()) {
        const auto summary = register_summary(info.kind, sources);
        const auto standing = summary.substr(summary.find(": ") + 2);
        table.rows.push_back({info.name, info.clause, standing});
        rows.push_back({{"register", info.name}, {"clause", info.clause}, {"standing", standing}});
    }
    result.data["registers"] = std::move(rows);
    result.view = Listing{std::move(table), {}};
    return result;
}

/// The whole records, for --json.
Json records_of(Context& context, RegisterKind kind) {
    Json all = Json::array();
    std::vector<Diagnostic> told_already;
    with_entry_type(kind, [&]<class Entry>(std::type_identity<Entry>) {
        for (const auto& entry : context.records().inputs<Entry>(register_info(kind), told_already))
            all.push_back(record_to_json(entry));
    });
    return all;
}

Tone tone_of(std::string_view what) {
    if (what == "open") return Tone::normal;
    return what == "closed" ? Tone::muted : Tone::bad;
}

Result run(Context& context, const Options& options) {
    const auto loaded = load_registers(context);
    const auto sources = fact_sources(context, loaded, context.news_since(std::nullopt));
    if (options.kind.empty()) return overview(sources);
    const auto& info = resolve_register(options.kind);
    Result result;
    Table table;
    table.caption = info.title;
    table.columns = {{"Entry"},
                     {"What"},
                     {"About", Align::left, true},
                     {"Standing", Align::left, true},
                     {"Owner", Align::left, true}};
    for (const auto& row : register_rows(info.kind, sources, options.all)) {
        table.rows.push_back({row.entry.str(), Cell(Inline(row.what), tone_of(row.what)), row.title,
                              row.standing, row.owner});
    }
    result.data["register"] = info.name;
    if (context.globals().json) result.data["entries"] = records_of(context, info.kind);
    result.view = Listing{std::move(table),
                          fmt::format("Nothing stands open: isms-review inputs add {}", info.name)};
    return result;
}

}  // namespace

Run setup_inputs_list(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.option("kind", options->kind, "The register; without, an overview of all")
        .value("REGISTER");
    arguments.flag("--all", options->all, "Closed entries too");
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli

#include "commands.hpp"
#include "rows.hpp"
#include "terminal/formats.hpp"

#include <isms/documents/action_document.hpp>
#include <isms/model/codec.hpp>

#include <CLI/CLI.hpp>

namespace isms::cli {
namespace {

struct Options {
    ActionFilter filter;
    FormatOptions format;
};

/// The dates as they are: an export outlives today.
Table export_table(Context& context, const std::vector<ActionSummary>& actions) {
    Table table = action_table(action_rows(context, actions), context.today(), context.messages());
    for (auto& row : table.rows) {
        for (auto& cell : row) {
            if (!cell.exact.empty()) cell.text = Inline(cell.exact);
        }
    }
    return table;
}

Result run(Context& context, const Options& options) {
    Result echo;
    const auto actions = filtered_actions(context, options.filter, echo);
    Json records = Json::array();
    const auto all = context.records();
    for (const auto& summary : actions) {
        if (const auto action = all.action(summary.id)) records.push_back(record_to_json(*action));
    }
    const auto& messages = context.messages();
    auto document = blank_document(context.document_setting());
    document.title = messages.say("actions.title");
    document.subtitle = context.organisation().name;
    document.classification = context.organisation().classification;
    document.control = {{messages.say("control.as-of"), context.today().iso()}};
    document.blocks.emplace_back(export_table(context, actions));
    auto format = options.format;
    if (format.formats.empty()) format.formats.emplace_back("csv");
    auto result = exported(context, document, records, "actions", format);
    if (!result.data.contains("files")) result.data = {{"actions", std::move(records)}};
    result.notes.insert(result.notes.begin(), echo.notes.begin(), echo.notes.end());
    return result;
}

}  // namespace

Run setup_actions_export(CLI::App& app) {
    auto options = std::make_shared<Options>();
    add_filter_options(app, options->filter);
    add_export_options(app, options->format, list_formats);
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli

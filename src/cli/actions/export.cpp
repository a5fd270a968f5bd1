#include "commands.hpp"
#include "rows.hpp"
#include "terminal/formats.hpp"

#include <isms/documents/action_document.hpp>
#include <isms/documents/action_report.hpp>
#include <isms/model/codec.hpp>

#include <algorithm>

namespace isms::cli {
namespace {

struct Options {
    ActionFilter filter;
    FormatOptions format;
};

/// The dates as they are: an export outlives today.
Table with_dates(Table table) {
    for (auto& row : table.rows) {
        for (auto& cell : row) {
            if (!cell.exact.empty()) cell.text = Inline(cell.exact);
        }
    }
    return table;
}

/// Whether a format is asked for that people read; sheets and records need no report.
bool is_report(const FormatOptions& format) {
    return std::any_of(format.formats.begin(), format.formats.end(),
                       [](const std::string& name) { return name != "csv" && name != "json"; });
}

/// The report is about all actions of the owner or review that was asked for, however they stand.
Document report(Context& context, const ActionFilter& filter, const std::vector<ActionRow>& rows) {
    Result unused;
    const auto scope = scope_of(context, filter, unused);
    const auto records = context.records();
    std::vector<Action> actions;
    const auto index = action_index(context.store(), context.problems());
    for (const auto& summary : index) {
        if (!scope.holds(summary)) continue;
        if (auto action = records.action(summary.id.id())) actions.push_back(std::move(*action));
    }
    const ActionReport about{
        .organisation = context.organisation(),
        .people = context.people(),
        .actions = actions,
        .owner_name = scope.owner ? name_of(context.people(), *scope.owner) : std::string(),
        .raised_in = scope.meeting,
        .listed = with_dates(action_overview(rows, context.today(), context.messages())),
        .today = context.today()};
    return action_report(about, context.document_setting());
}

Result run(Context& context, const Options& options) {
    Result echo;
    const auto actions = filtered_actions(context, options.filter, echo);
    Json records = Json::array();
    const auto all = context.records();
    for (const auto* const summary : actions.chosen) {
        if (const auto action = all.action(summary->id.id()))
            records.push_back(record_to_json(*action));
    }
    auto format = options.format;
    if (format.formats.empty()) format.formats.emplace_back(format.open ? "html" : "csv");
    RowMaker maker(context);
    const auto rows = maker.rows(actions.chosen);
    const auto sheet = with_dates(action_table(rows, context.today(), context.messages()));
    const auto document = is_report(format) ? report(context, options.filter, rows) : Document();
    auto result = options.format.open
                      ? shown(document, records, format)
                      : exported(
                            context, document, [&] { return records; }, "actions", format, &sheet);
    if (!result.data.contains("files")) result.data = {{"actions", std::move(records)}};
    result.notes.insert(result.notes.begin(), echo.notes.begin(), echo.notes.end());
    return result;
}

}  // namespace

Run setup_actions_export(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    add_filter_options(arguments, options->filter);
    add_export_options(arguments, options->format, list_formats);
    add_open_option(arguments, options->format);
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli

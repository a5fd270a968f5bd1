#include "commands.hpp"
#include "program/arguments.hpp"
#include "program/context.hpp"

#include <isms/store/undo.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

struct Options {
    bool list = false;
};

Result list(Context& context) {
    context.will_only_read();
    Result result;
    Table table;
    table.caption = "Changes, newest first";
    table.columns = {
        {"No.", Align::right}, {"When (UTC)"}, {"Who"}, {"Command"}, {"What", Align::left, true}};
    Json rows = Json::array();
    for (const auto& entry : context.store().journal(50)) {
        table.rows.push_back({fmt::format("{}", entry.sequence), entry.at.rfc3339(), entry.by,
                              entry.command, entry.summary});
        rows.push_back({{"sequence", entry.sequence},
                        {"at", entry.at.rfc3339()},
                        {"by", entry.by},
                        {"command", entry.command},
                        {"summary", entry.summary},
                        {"undoable", entry.undoable}});
    }
    result.data["changes"] = std::move(rows);
    result.view = Listing{std::move(table), "The journal is empty."};
    return result;
}

Result run(Context& context, const Options& options) {
    if (options.list) return list(context);
    Result result;
    const auto changes = plan_undo(context.store(), context.stamp());
    context.apply(changes, result);
    result.note(fmt::format("{}{}", context.globals().dry_run ? "would do: " : "", changes.summary),
                "isms-review undo again goes one step further back");
    result.data["undone"] = changes.undoes ? Json(*changes.undoes) : Json(nullptr);
    result.data["summary"] = changes.summary;
    return result;
}

}  // namespace

Run setup_undo(Arguments& arguments) {
    auto options = std::make_shared<Options>();
    arguments.flag("--list", options->list,
                   "Show the changes that the journal holds, newest first");
    return [options](Context& context) { return run(context, *options); };
}

}  // namespace isms::cli

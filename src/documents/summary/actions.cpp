#include "charts.hpp"
#include "parts.hpp"

namespace isms::summary_parts {
namespace {

Cell overdue_cell(const StandingAction& action) {
    if (action.days_overdue == 0) return {};
    return {Inline(std::to_string(action.days_overdue)), Tone::bad};
}

}  // namespace

void add_actions(const Source& source, Blocks& blocks) {
    const auto& messages = source.messages;
    const auto& summary = source.summary;
    blocks.emplace_back(Heading{2, messages.say("summary.actions")});
    if (summary.months.empty()) {
        blocks.emplace_back(Paragraph{messages.say("summary.no-actions")});
        return;
    }
    blocks.emplace_back(actions_chart(summary.months, messages));
    blocks.emplace_back(
        Heading{3, messages.say("summary.open-actions", {{"date", summary.until.iso()}})});
    if (summary.open.empty()) {
        blocks.emplace_back(Paragraph{messages.say("summary.no-open-actions"), Tone::good});
        return;
    }
    Table table;
    table.caption = messages.say("summary.open-actions", {{"date", summary.until.iso()}});
    table.columns = {{messages.say("summary.column.action")},
                     {messages.say("summary.column.due")},
                     {messages.say("summary.column.days-overdue"), Align::right},
                     {messages.say("summary.column.owner"), Align::left, true},
                     {messages.say("summary.column.what"), Align::left, true}};
    for (const auto& standing : summary.open) {
        table.rows.push_back({standing.action->id.str(),
                              standing.due ? standing.due->iso() : messages.say("summary.undated"),
                              overdue_cell(standing),
                              isms::name_of(source.people, standing.action->owner),
                              standing.action->title});
    }
    blocks.emplace_back(std::move(table));
}

}  // namespace isms::summary_parts

#include "parts.hpp"

#include <isms/documents/action_document.hpp>

namespace isms::pack_parts {

void add_actions(const Source& source, Blocks& blocks) {
    const auto& messages = source.messages;
    blocks.emplace_back(Heading{2, messages.say("summary.actions")});
    if (source.view.actions.empty()) {
        blocks.emplace_back(Paragraph{messages.say("summary.no-actions")});
        return;
    }
    Table table;
    table.caption = messages.say("summary.actions");
    table.columns = {{messages.say("summary.column.action")},
                     {messages.say("summary.column.what"), Align::left, true},
                     {messages.say("summary.column.owner")},
                     {messages.say("summary.column.due")},
                     {messages.say("summary.column.state")},
                     {messages.say("action.evidence"), Align::right}};
    for (const auto& [action, page] : source.view.actions) {
        table.rows.push_back(
            {Cell(linked(action.id.str(), page)), action.title, name_of(source, action.owner.str()),
             due_cell(action.due, action.state, source.view.to, messages),
             messages.word("state", to_text(action.state)),
             action.evidence.empty() ? std::string() : std::to_string(action.evidence.size())});
    }
    blocks.emplace_back(std::move(table));
    blocks.emplace_back(Paragraph{messages.say("pack.actions-remark"), Tone::muted});
}

void add_decisions(const Source& source, Blocks& blocks) {
    const auto& messages = source.messages;
    blocks.emplace_back(Heading{2, messages.say("summary.decisions")});
    if (source.view.decisions.empty()) {
        blocks.emplace_back(Paragraph{messages.say("summary.no-decisions")});
        return;
    }
    Table table;
    table.caption = messages.say("summary.decisions");
    table.columns = {{messages.say("summary.column.decision")},
                     {messages.say("summary.column.text"), Align::left, true},
                     {messages.say("summary.column.owner")},
                     {messages.say("summary.column.due")},
                     {messages.say("summary.column.state")}};
    for (const auto& [decision, page] : source.view.decisions) {
        table.rows.push_back({Cell(linked(decision.id.str(), page)), decision.text,
                              name_of(source, decision.owner),
                              decision.due ? decision.due->iso() : std::string(),
                              messages.word("state", to_text(decision.state))});
    }
    blocks.emplace_back(std::move(table));
}

}  // namespace isms::pack_parts

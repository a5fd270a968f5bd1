#include "parts.hpp"
#include "words.hpp"

namespace isms::summary_parts {
namespace {

Tone tone_of(DecisionState state) {
    if (state == DecisionState::carried_out || state == DecisionState::in_force) return Tone::good;
    return state == DecisionState::revoked ? Tone::muted : Tone::normal;
}

Cell due_cell(const DecisionRecord& decision, Date until) {
    if (!decision.due) return {};
    const bool is_late = decision.state == DecisionState::open && *decision.due < until;
    return {Inline(decision.due->iso()), is_late ? Tone::bad : Tone::normal};
}

/// A change to the ISMS, and that none is needed, is said first: that is what auditors look for.
Inline what_text(const DecisionRecord& decision, const Messages& messages) {
    Inline text;
    if (decision.category != DecisionCategory::decision) {
        text.add(capitalised(messages.word("decision", to_text(decision.category))) + ": ",
                 SpanStyle::strong);
    }
    return text.add(decision.text);
}

}  // namespace

void add_decisions(const Source& source, Blocks& blocks) {
    const auto& messages = source.messages;
    blocks.emplace_back(Heading{2, messages.say("summary.decisions")});
    if (source.summary.decisions.empty()) {
        blocks.emplace_back(Paragraph{messages.say("summary.no-decisions"), Tone::warning});
        return;
    }
    Table table;
    table.caption = messages.say("summary.decisions");
    table.columns = {{messages.say("summary.column.decision")},
                     {messages.say("summary.column.due")},
                     {messages.say("summary.column.state")},
                     {messages.say("summary.column.owner"), Align::left, true},
                     {messages.say("summary.column.text"), Align::left, true}};
    for (const auto* decision : source.summary.decisions) {
        const auto owner = PersonId::parse(decision->owner);
        table.rows.push_back({decision->id.str(), due_cell(*decision, source.summary.until),
                              Cell(Inline(messages.word("state", to_text(decision->state))),
                                   tone_of(decision->state)),
                              owner ? isms::name_of(source.people, *owner) : decision->owner,
                              what_text(*decision, messages)});
    }
    blocks.emplace_back(std::move(table));
}

}  // namespace isms::summary_parts

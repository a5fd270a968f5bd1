#include "words.hpp"

#include <fmt/format.h>

namespace isms {
namespace {

/// Stands between the parts of a cell.
constexpr const char* dot = " \u00b7 ";

Inline what_cell(const CarriedAction& action, const Messages& messages) {
    Inline text;
    text.add(action.title);
    std::vector<std::string> history;
    if (action.times_carried > 0)
        history.push_back(messages.count("carried.times", action.times_carried));
    if (action.times_slipped > 0)
        history.push_back(messages.count("carried.slipped", action.times_slipped));
    if (!history.empty()) text.add(dot + joined(history), SpanStyle::plain, Tone::muted);
    if (action.stale) text.add(dot + messages.say("carried.stale"), SpanStyle::strong, Tone::bad);
    if (!action.last_word.empty()) {
        text.add(dot);
        text.add(messages.say("carried.last-word-by",
                              {{"name", action.last_word_by}, {"word", action.last_word}}),
                 SpanStyle::emphasis);
    }
    return text;
}

Cell ended_cell(std::string_view state, const std::optional<Date>& on, const Messages& messages,
                Tone tone) {
    auto text = messages.word("state", state);
    if (on) text = messages.say("carried.ended", {{"state", text}, {"date", on->iso()}});
    return {Inline(text), tone};
}

Cell due_cell(Date due, int days_overdue, const Messages& messages) {
    if (days_overdue <= 0)
        return {Inline(messages.say("carried.due", {{"date", due.iso()}})), Tone::normal};
    return {Inline(messages.count("carried.overdue", days_overdue, {{"date", due.iso()}})),
            Tone::bad};
}

Cell standing_cell(const CarriedAction& action, const Messages& messages) {
    if (!is_open(action.state)) {
        return ended_cell(to_text(action.state), action.ended_on, messages,
                          action.state == ActionState::cancelled ? Tone::muted : Tone::good);
    }
    if (!action.due) return {Inline(messages.say("action.undated")), Tone::warning};
    return due_cell(*action.due, action.days_overdue, messages);
}

Cell standing_cell(const CarriedDecision& decision, const Messages& messages) {
    if (decision.state == DecisionState::open && decision.due)
        return due_cell(*decision.due, decision.days_overdue, messages);
    return ended_cell(to_text(decision.state), decision.ended_on, messages,
                      decision.state == DecisionState::carried_out ? Tone::good : Tone::muted);
}

/// Both in one, where a fourth column has to fit into 80.
template <class Carried>
Cell owner_and_standing_cell(const Carried& carried, const Messages& messages) {
    const auto standing = standing_cell(carried, messages);
    Inline text(carried.owner_name.empty() ? messages.say("person.nobody") : carried.owner_name);
    text.add(dot);
    text.add(standing.text.plain(), SpanStyle::plain, standing.tone);
    return text;
}

Inline what_cell(const CarriedDecision& decision, const Messages& messages) {
    Inline text;
    text.add(decision.text);
    if (decision.times_carried > 0)
        text.add(dot + messages.count("carried.times", decision.times_carried), SpanStyle::plain,
                 Tone::muted);
    if (!decision.last_word.empty())
        text.add(dot + messages.say("carried.last-word", {{"word", decision.last_word}}),
                 SpanStyle::emphasis);
    return text;
}

/// Four columns, which hold what rows of actions and of decisions have alike.
template <class Carried, class Row>
Table follow_up_table(const std::vector<Row>& rows, Carried Row::*carried, bool with_outcomes,
                      const Messages& messages) {
    Table table;
    table.columns = {{}, {messages.say("carried.column.promised"), Align::left, true}};
    if (with_outcomes) {
        table.columns.push_back(
            {messages.say("carried.column.owner-and-standing"), Align::left, true});
        table.columns.push_back({messages.say("carried.column.outcome"), Align::left, true});
    } else {
        table.columns.push_back({messages.say("column.owner"), Align::left, true});
        table.columns.push_back({messages.say("column.standing"), Align::left, true});
    }
    for (const auto& row : rows) {
        const Carried& entry = row.*carried;
        std::vector<Cell> cells = {entry.id.str(), what_cell(entry, messages)};
        if (with_outcomes) {
            cells.push_back(owner_and_standing_cell(entry, messages));
            cells.emplace_back(row.outcome);
        } else {
            cells.emplace_back(entry.owner_name);
            cells.push_back(standing_cell(entry, messages));
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

}  // namespace

Table carried_table(const std::vector<CarriedRow>& rows, bool with_outcomes,
                    const Messages& messages) {
    auto table = follow_up_table(rows, &CarriedRow::action, with_outcomes, messages);
    table.caption = messages.say("carried.actions");
    table.columns.front().title = messages.say("column.action");
    return table;
}

Table carried_decisions_table(const std::vector<CarriedDecisionRow>& rows, bool with_outcomes,
                              const Messages& messages) {
    auto table = follow_up_table(rows, &CarriedDecisionRow::decision, with_outcomes, messages);
    table.caption = messages.say("carried.decisions");
    table.columns.front().title = messages.say("column.decision");
    table.columns[1].title = messages.say("carried.column.decided");
    return table;
}

}  // namespace isms

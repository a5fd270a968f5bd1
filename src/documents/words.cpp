#include "words.hpp"

#include <isms/base/text.hpp>
#include <isms/documents/agenda_document.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms {

const char* const simulated_notice = "Example: invented data, written under a simulated clock.";
const char* const uncontrolled_copy =
    "Printed and e-mailed copies are uncontrolled; the controlled copy is the record in the review "
    "directory.";

std::string notice_of(const DocumentSetting& setting) {
    return setting.simulated ? simulated_notice : std::string();
}

std::string joined(const std::vector<std::string>& parts) {
    return join(parts, ", ");
}

std::string capitalised(std::string_view text) {
    std::string all(text);
    if (!all.empty() && all.front() >= 'a' && all.front() <= 'z')
        all.front() = static_cast<char>(all.front() - 'a' + 'A');
    return all;
}

std::string name_in(const std::vector<PersonName>& people, std::string_view id) {
    const auto found = std::find_if(people.begin(), people.end(), [&](const PersonName& person) {
        return person.id.str() == id;
    });
    return found == people.end() ? std::string(id) : found->name;
}

std::string name_and_role(const std::vector<PersonName>& people, std::string_view id) {
    for (const auto& person : people) {
        if (person.id.str() == id)
            return person.role.empty() ? person.name
                                       : fmt::format("{}, {}", person.name, person.role);
    }
    return std::string(id);
}

namespace {

Inline what_cell(const CarriedAction& action) {
    Inline text;
    text.add(action.title);
    std::string history;
    if (action.times_carried > 0)
        history += fmt::format("carried over {}",
                               counted(static_cast<std::size_t>(action.times_carried), "time"));
    if (action.times_slipped > 0) {
        history += fmt::format("{}date moved {}", history.empty() ? "" : ", ",
                               counted(static_cast<std::size_t>(action.times_slipped), "time"));
    }
    if (!history.empty()) text.add(" \u00b7 " + history, SpanStyle::plain, Tone::muted);
    if (action.stale)
        text.add(" \u00b7 no longer just to be carried over", SpanStyle::strong, Tone::bad);
    if (!action.last_word.empty()) {
        text.add(" \u00b7 ");
        text.add(fmt::format("last word ({}): {}", action.last_word_by, action.last_word),
                 SpanStyle::emphasis);
    }
    return text;
}

Cell ended_cell(std::string_view state, const std::optional<Date>& on, Tone tone) {
    auto text = std::string(state);
    if (on) text += " " + on->iso();
    return {Inline(text), tone};
}

Cell due_cell(Date due, int days_overdue) {
    if (days_overdue <= 0) return {Inline("due " + due.iso()), Tone::normal};
    return {Inline(fmt::format("due {}, {} overdue", due.iso(),
                               counted(static_cast<std::size_t>(days_overdue), "day"))),
            Tone::bad};
}

Cell standing_cell(const CarriedAction& action) {
    if (!is_open(action.state)) {
        return ended_cell(to_text(action.state), action.ended_on,
                          action.state == ActionState::cancelled ? Tone::muted : Tone::good);
    }
    if (!action.due) return {Inline("undated"), Tone::warning};
    return due_cell(*action.due, action.days_overdue);
}

Cell standing_cell(const CarriedDecision& decision) {
    if (decision.state == DecisionState::open && decision.due)
        return due_cell(*decision.due, decision.days_overdue);
    return ended_cell(to_text(decision.state), decision.ended_on,
                      decision.state == DecisionState::carried_out ? Tone::good : Tone::muted);
}

/// Both in one, where a fourth column has to fit into 80.
template <class Carried>
Cell owner_and_standing_cell(const Carried& carried) {
    const auto standing = standing_cell(carried);
    Inline text(carried.owner_name.empty() ? std::string("nobody") : carried.owner_name);
    text.add(" \u00b7 ");
    text.add(standing.text.plain(), SpanStyle::plain, standing.tone);
    return text;
}

Inline what_cell(const CarriedDecision& decision) {
    Inline text;
    text.add(decision.text);
    if (decision.times_carried > 0)
        text.add(fmt::format(" \u00b7 carried over {}",
                             counted(static_cast<std::size_t>(decision.times_carried), "time")),
                 SpanStyle::plain, Tone::muted);
    if (!decision.last_word.empty())
        text.add(fmt::format(" \u00b7 last word: {}", decision.last_word), SpanStyle::emphasis);
    return text;
}

/// Four columns, which hold what rows of actions and of decisions have alike.
template <class Carried, class Row>
Table follow_up_table(const std::vector<Row>& rows, Carried Row::*carried, bool with_outcomes) {
    Table table;
    table.columns = {{}, {"What was promised", Align::left, true}};
    if (with_outcomes) {
        table.columns.push_back({"Owner and standing", Align::left, true});
        table.columns.push_back({"Outcome", Align::left, true});
    } else {
        table.columns.push_back({"Owner", Align::left, true});
        table.columns.push_back({"Standing", Align::left, true});
    }
    for (const auto& row : rows) {
        const Carried& entry = row.*carried;
        std::vector<Cell> cells = {entry.id.str(), what_cell(entry)};
        if (with_outcomes) {
            cells.push_back(owner_and_standing_cell(entry));
            cells.emplace_back(row.outcome);
        } else {
            cells.emplace_back(entry.owner_name);
            cells.push_back(standing_cell(entry));
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

}  // namespace

Table carried_table(const std::vector<CarriedRow>& rows, bool with_outcomes) {
    auto table = follow_up_table(rows, &CarriedRow::action, with_outcomes);
    table.caption = "Actions from previous meetings";
    table.columns.front().title = "Action";
    return table;
}

Table carried_decisions_table(const std::vector<CarriedDecisionRow>& rows, bool with_outcomes) {
    auto table = follow_up_table(rows, &CarriedDecisionRow::decision, with_outcomes);
    table.caption = "Decisions from previous meetings";
    table.columns.front().title = "Decision";
    table.columns[1].title = "What was decided";
    return table;
}

}  // namespace isms

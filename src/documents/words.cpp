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
    if (!action.last_word.empty()) {
        text.add(" \u00b7 ");
        text.add(fmt::format("last word ({}): {}", action.last_word_by, action.last_word),
                 SpanStyle::emphasis);
    }
    return text;
}

Cell standing_cell(const CarriedAction& action) {
    if (!is_open(action.state)) {
        auto text = std::string(to_text(action.state));
        if (action.ended_on) text += " " + action.ended_on->iso();
        return {Inline(text), action.state == ActionState::cancelled ? Tone::muted : Tone::good};
    }
    if (!action.due) return {Inline("undated"), Tone::warning};
    if (action.days_overdue > 0) {
        return {Inline(fmt::format("due {}, {} overdue", action.due->iso(),
                                   counted(static_cast<std::size_t>(action.days_overdue), "day"))),
                Tone::bad};
    }
    return {Inline("due " + action.due->iso()), Tone::normal};
}

/// Both in one, where a fourth column has to fit into 80.
Cell owner_and_standing_cell(const CarriedAction& action) {
    const auto standing = standing_cell(action);
    Inline text(action.owner_name);
    text.add(" \u00b7 ");
    text.add(standing.text.plain(), SpanStyle::plain, standing.tone);
    return text;
}

}  // namespace

Table carried_table(const std::vector<CarriedRow>& rows, bool with_outcomes) {
    Table table;
    table.caption = "Actions from previous meetings";
    table.columns = {{"Action"}, {"What was promised", Align::left, true}};
    if (with_outcomes) {
        table.columns.push_back({"Owner and standing", Align::left, true});
        table.columns.push_back({"Outcome", Align::left, true});
    } else {
        table.columns.push_back({"Owner", Align::left, true});
        table.columns.push_back({"Standing", Align::left, true});
    }
    for (const auto& row : rows) {
        std::vector<Cell> cells = {row.action.id.str(), what_cell(row.action)};
        if (with_outcomes) {
            cells.push_back(owner_and_standing_cell(row.action));
            cells.emplace_back(row.outcome);
        } else {
            cells.emplace_back(row.action.owner_name);
            cells.push_back(standing_cell(row.action));
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

}  // namespace isms

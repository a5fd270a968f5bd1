#include "history_table.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/documents/action_document.hpp>
#include <isms/review/action_rules.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace isms {
Cell due_cell(const std::optional<Date>& due, ActionState state, Date today) {
    if (!due) return {Inline("undated"), Tone::warning};
    if (!is_open(state)) return {due->iso()};
    const int days = days_between(today, *due);
    if (days < 0)
        return {counted(static_cast<std::size_t>(-days), "day") + " late", due->iso(), Tone::bad};
    if (days == 0) return {"today", due->iso(), Tone::warning};
    if (days == 1) return {"tomorrow", due->iso(), Tone::warning};
    return {fmt::format("in {}", counted(static_cast<std::size_t>(days), "day")), due->iso(),
            days <= 7 ? Tone::warning : Tone::normal};
}

Table action_overview(const std::vector<ActionRow>& rows, Date today) {
    Table table;
    table.caption = "Actions";
    table.columns = {
        {"Action"}, {"Due"}, {"Owner", Align::left, true}, {"What", Align::left, true}};
    for (const auto& row : rows) {
        std::vector<std::string> history;
        if (row.state != ActionState::open) history.emplace_back(to_text(row.state));
        if (row.times_carried > 0)
            history.push_back("carried over " +
                              counted(static_cast<std::size_t>(row.times_carried), "time"));
        if (row.times_slipped > 0)
            history.push_back("date moved " +
                              counted(static_cast<std::size_t>(row.times_slipped), "time"));
        Inline what(row.title);
        if (!history.empty())
            what.add(" (" + join(history, ", ") + ")", SpanStyle::plain, Tone::muted);
        table.rows.push_back(
            {row.id.str(), due_cell(row.due, row.state, today), row.owner_name, std::move(what)});
    }
    return table;
}

Table action_table(const std::vector<ActionRow>& rows, Date today) {
    Table table;
    table.caption = "Actions";
    table.columns = {{"Action"},
                     {"Due"},
                     {"Owner", Align::left, true},
                     {"State"},
                     {"Carried", Align::right},
                     {"Slipped", Align::right},
                     {"What", Align::left, true}};
    for (const auto& row : rows) {
        const auto state_tone = is_open(row.state)                    ? Tone::normal
                                : row.state == ActionState::cancelled ? Tone::muted
                                                                      : Tone::good;
        const auto count = [](int number) {
            return Cell(number > 0 ? fmt::format("{}", number) : std::string(),
                        fmt::format("{}", number));
        };
        table.rows.push_back({row.id.str(), due_cell(row.due, row.state, today), row.owner_name,
                              Cell(Inline(to_text(row.state)), state_tone),
                              count(row.times_carried), count(row.times_slipped), row.title});
    }
    return table;
}

std::string action_lines(const std::vector<ActionRow>& rows) {
    constexpr std::size_t usual_length = 96;
    std::string out;
    out.reserve(rows.size() * usual_length);
    for (const auto& row : rows) {
        out += row.id.str();
        out += '\t';
        out += row.due ? row.due->iso() : std::string("undated");
        out += '\t';
        out += printable(row.owner_name);
        fmt::format_to(std::back_inserter(out), "\t{}\t{}\t{}\t", to_text(row.state),
                       row.times_carried, row.times_slipped);
        out += printable(row.title);
        out += '\n';
    }
    return out;
}

Document action_document(const Action& action, const PeopleById& people, Date today) {
    Document document;
    document.title = action.id.str();
    document.subtitle = action.title;
    auto& facts = document.control;
    facts.emplace_back("State",
                       std::string(to_text(action.state)) +
                           (action.ended_on ? " on " + action.ended_on->iso() : std::string()));
    facts.emplace_back("Owner", name_of(people, action.owner));
    if (action.due) {
        auto due = date_with_weekday(*action.due);
        const int late = days_overdue(action.state, action.due, today);
        if (late > 0)
            due += fmt::format(", {} overdue", counted(static_cast<std::size_t>(late), "day"));
        facts.emplace_back("Due", due);
    } else {
        facts.emplace_back("Due", "undated: " + action.undated_reason);
    }
    facts.emplace_back("Raised",
                       action.raised_on.iso() +
                           (action.raised_in ? " in " + action.raised_in->str() : std::string()) +
                           (action.item.empty() ? std::string() : ", item " + action.item));
    facts.emplace_back("Carried over",
                       counted(static_cast<std::size_t>(times_carried(action)), "time"));
    facts.emplace_back("Date moved",
                       counted(static_cast<std::size_t>(times_slipped(action)), "time"));
    if (action.effectiveness) {
        facts.emplace_back(
            "Effectiveness",
            fmt::format("{}, judged by {} on {}",
                        action.effectiveness->effective ? "effective" : "not effective",
                        actor(people, action.effectiveness->by), action.effectiveness->on.iso()));
    }
    if (!action.detail.empty()) document.blocks.emplace_back(Paragraph{action.detail});
    if (!action.evidence.empty()) {
        document.blocks.emplace_back(Heading{2, "Evidence"});
        Table table{{{"File", Align::left, true}, {"SHA-256", Align::left, true}}, {}, "Evidence"};
        for (const auto& evidence : action.evidence)
            table.rows.push_back({evidence.name, evidence.sha256});
        document.blocks.emplace_back(std::move(table));
    }
    document.blocks.emplace_back(Heading{2, "History"});
    document.blocks.emplace_back(history_table(action.history, people));
    return document;
}

}  // namespace isms

#include "history_table.hpp"
#include "words.hpp"

#include <isms/base/text.hpp>
#include <isms/documents/action_document.hpp>
#include <isms/documents/decision_document.hpp>

#include <fmt/format.h>

namespace isms {
namespace {

std::string owner_of(const DecisionRecord& decision, const PeopleById& people) {
    return decision.owner.empty() ? std::string() : actor(people, decision.owner);
}

/// When it is due; what is in force has no date, and is not undated for that.
Cell due_of(const DecisionRecord& decision, Date today) {
    if (!decision.due) return {std::string()};
    const bool is_open = decision.state == DecisionState::open;
    return due_cell(decision.due, is_open ? ActionState::open : ActionState::done, today);
}

}  // namespace

Table decision_table(const std::vector<DecisionRecord>& decisions, const PeopleById& people,
                     Date today) {
    Table table;
    table.caption = "Decisions";
    table.columns = {{"Decision"},
                     {"Due"},
                     {"State"},
                     {"Owner", Align::left, true},
                     {"What", Align::left, true}};
    for (const auto& decision : decisions) {
        table.rows.push_back({decision.id.str(), due_of(decision, today), to_text(decision.state),
                              owner_of(decision, people), decision.text});
    }
    return table;
}

Document decision_document(const DecisionRecord& decision, const PeopleById& people, Date today) {
    Document document;
    document.title = decision.id.str();
    document.subtitle = decision.text;
    auto& facts = document.control;
    facts.emplace_back("Kind", std::string(to_text(decision.category)));
    facts.emplace_back("State",
                       std::string(to_text(decision.state)) +
                           (decision.ended_on ? " on " + decision.ended_on->iso() : std::string()));
    facts.emplace_back("Owner", decision.owner.empty() ? "nobody" : owner_of(decision, people));
    if (decision.due) {
        auto due = date_with_weekday(*decision.due);
        const int late = days_between(*decision.due, today);
        if (decision.state == DecisionState::open && late > 0)
            due += fmt::format(", {} overdue", counted(static_cast<std::size_t>(late), "day"));
        facts.emplace_back("Due", std::move(due));
    }
    facts.emplace_back("Taken", fmt::format("{} in {}, item {}", decision.taken_on.iso(),
                                            meeting_of(decision.id).str(), decision.item));
    if (!decision.deals_with.empty()) {
        std::vector<std::string> entries;
        for (const auto& id : decision.deals_with) entries.push_back(id.str());
        facts.emplace_back("Deals with", joined(entries));
    }
    if (!decision.rationale.empty()) facts.emplace_back("Why", decision.rationale);
    document.blocks.emplace_back(Heading{2, "History"});
    document.blocks.emplace_back(history_table(decision.history, people));
    return document;
}

}  // namespace isms

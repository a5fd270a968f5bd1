#include "history_table.hpp"
#include "words.hpp"

#include <isms/documents/action_document.hpp>
#include <isms/documents/decision_document.hpp>
#include <isms/language/dates.hpp>

namespace isms {
namespace {

std::string owner_of(const DecisionRecord& decision, const PeopleById& people) {
    return decision.owner.empty() ? std::string() : actor(people, decision.owner);
}

/// When it is due; what is in force has no date, and is not undated for that.
Cell due_of(const DecisionRecord& decision, Date today, const Messages& messages) {
    if (!decision.due) return {std::string()};
    const bool is_open = decision.state == DecisionState::open;
    return due_cell(decision.due, is_open ? ActionState::open : ActionState::done, today, messages);
}

std::string state_text(const DecisionRecord& decision, const Messages& messages) {
    const auto state = messages.word("state", to_text(decision.state));
    return decision.ended_on ? messages.say("record.state-on",
                                            {{"state", state}, {"date", decision.ended_on->iso()}})
                             : state;
}

std::string due_text(const DecisionRecord& decision, Date today, const Messages& messages) {
    const auto due = date_with_weekday(messages, *decision.due);
    const int late = days_between(*decision.due, today);
    return decision.state == DecisionState::open && late > 0
               ? messages.count("record.overdue", late, {{"date", due}})
               : due;
}

}  // namespace

Table decision_table(const std::vector<DecisionRecord>& decisions, const PeopleById& people,
                     Date today, const Messages& messages) {
    Table table;
    table.caption = messages.say("decisions.title");
    table.columns = {{messages.say("column.decision")},
                     {messages.say("column.due")},
                     {messages.say("column.state")},
                     {messages.say("column.owner"), Align::left, true},
                     {messages.say("column.what"), Align::left, true}};
    for (const auto& decision : decisions) {
        // A script that reads the list gets the record's own word.
        Cell state(messages.word("state", to_text(decision.state)));
        state.exact = to_text(decision.state);
        table.rows.push_back({decision.id.str(), due_of(decision, today, messages),
                              std::move(state), owner_of(decision, people), decision.text});
    }
    return table;
}

Document decision_document(const DecisionRecord& decision, const PeopleById& people, Date today,
                           const DocumentSetting& setting) {
    const auto& messages = setting.messages;
    auto document = blank_document(setting);
    document.title = decision.id.str();
    document.subtitle = decision.text;
    auto& facts = document.control;
    facts.emplace_back(messages.say("column.kind"),
                       messages.word("decision", to_text(decision.category)));
    facts.emplace_back(messages.say("column.state"), state_text(decision, messages));
    facts.emplace_back(messages.say("column.owner"), decision.owner.empty()
                                                         ? messages.say("person.nobody")
                                                         : owner_of(decision, people));
    if (decision.due)
        facts.emplace_back(messages.say("column.due"), due_text(decision, today, messages));
    facts.emplace_back(messages.say("decision.taken"),
                       messages.say("decision.taken-in", {{"date", decision.taken_on.iso()},
                                                          {"review", meeting_of(decision.id).str()},
                                                          {"item", decision.item}}));
    if (!decision.deals_with.empty()) {
        std::vector<std::string> entries;
        for (const auto& id : decision.deals_with) entries.push_back(id.str());
        facts.emplace_back(messages.say("decision.deals-with"), joined(entries));
    }
    if (!decision.rationale.empty())
        facts.emplace_back(messages.say("decision.why"), decision.rationale);
    document.blocks.emplace_back(Heading{2, messages.say("history.title")});
    document.blocks.emplace_back(history_table(decision.history, people, messages));
    return document;
}

}  // namespace isms

#include "history_table.hpp"

#include <fmt/format.h>

namespace isms {

std::string actor(const PeopleById& people, const std::string& by) {
    const auto id = PersonId::parse(by);
    return id ? name_of(people, *id) : by;
}

namespace {

/// What an event changed from or to, for people: names of persons and words of states.
std::string shown_value(const Event& event, const std::string& value, const PeopleById& people,
                        const Messages& messages) {
    if (event.what == event::reassigned || event.what == event::escalated)
        return actor(people, value);
    if (event.what == event::reopened) return messages.word("state", value);
    if (event.what == event::reviewed) return messages.word("outcome", value);
    return event.what == event::verified ? messages.word("effect", value) : value;
}

/// "reassigned from Cleo Example to Ada Example": an event in words, without its note.
std::string what_happened(const Event& event, const PeopleById& people, const Messages& messages) {
    const auto what = messages.word("event", event.what);
    if (event.what == event::attached) return what;
    const auto from = shown_value(event, event.from, people, messages);
    const auto to = shown_value(event, event.to, people, messages);
    if (event.what == event::escalated) return messages.say("history.escalated", {{"to", to}});
    const auto begun =
        from.empty() ? what : messages.say("history.from", {{"what", what}, {"from", from}});
    if (to.empty()) return begun;
    const bool is_result = event.what == event::reviewed || event.what == event::verified;
    if (is_result) return messages.say("history.result", {{"what", begun}, {"result", to}});
    if (from.empty()) return messages.say("history.to", {{"what", what}, {"to", to}});
    return messages.say("history.from-to", {{"what", what}, {"from", from}, {"to", to}});
}

}  // namespace

Table history_table(const std::vector<Event>& history, const PeopleById& people,
                    const Messages& messages) {
    Table table{{{messages.say("history.column.when")},
                 {messages.say("history.column.who"), Align::left, true},
                 {messages.say("column.what"), Align::left, true},
                 {messages.say("history.column.note"), Align::left, true}},
                {},
                messages.say("history.title")};
    for (const auto& event : history) {
        auto what = what_happened(event, people, messages);
        if (event.review)
            what = messages.say("history.in-review",
                                {{"what", what}, {"review", event.review->str()}});
        table.rows.push_back({event.at.minute(), actor(people, event.by), what, event.note});
    }
    return table;
}

}  // namespace isms

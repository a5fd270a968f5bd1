#include "history_table.hpp"

#include <fmt/format.h>

namespace isms {

std::string actor(const PeopleById& people, const std::string& by) {
    const auto id = PersonId::parse(by);
    return id ? name_of(people, *id) : by;
}

namespace {

/// "reassigned from Cleo Example to Ada Example": an event in words, without its note.
std::string what_happened(const Event& event, const PeopleById& people) {
    const bool names_people = event.what == event::reassigned || event.what == event::escalated;
    const auto value = [&](const std::string& text) {
        return names_people ? actor(people, text) : text;
    };
    auto text = event.what;
    if (event.what == event::attached) return text;
    if (event.what == event::escalated) return fmt::format("escalated to {}", value(event.to));
    if (!event.from.empty()) text += " from " + value(event.from);
    if (!event.to.empty())
        text += (event.what == event::reviewed || event.what == event::verified ? ": " : " to ") +
                value(event.to);
    return text;
}

}  // namespace

Table history_table(const std::vector<Event>& history, const PeopleById& people) {
    Table table{{{"When (UTC)"},
                 {"Who", Align::left, true},
                 {"What", Align::left, true},
                 {"Note", Align::left, true}},
                {},
                "History"};
    for (const auto& event : history) {
        auto what = what_happened(event, people);
        if (event.review) what += " in " + event.review->str();
        table.rows.push_back({event.at.rfc3339(), actor(people, event.by), what, event.note});
    }
    return table;
}

}  // namespace isms

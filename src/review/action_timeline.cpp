#include "action_timeline.hpp"

#include <algorithm>

namespace isms {
namespace {

Date day_of(const Event& event) {
    return Date(std::chrono::floor<std::chrono::days>(event.at.seconds()));
}

/// The events that still hold. An undoing takes back the newest change, all events of which were
/// recorded at the same moment.
std::vector<const Event*> standing_events(const Action& action) {
    std::vector<const Event*> events;
    for (const auto& event : action.history) {
        if (event.what != event::undone) {
            events.push_back(&event);
            continue;
        }
        if (events.empty()) continue;
        const auto at = events.back()->at;
        while (!events.empty() && events.back()->at == at) events.pop_back();
    }
    return events;
}

std::ptrdiff_t count_until(const std::vector<Date>& days, Date day) {
    return std::count_if(days.begin(), days.end(), [&](Date one) { return one <= day; });
}

}  // namespace

ActionTimeline::ActionTimeline(const Action& action)
    : openings_{action.raised_on}, due_(action.due) {
    bool is_open_now = true;
    for (const auto* event : standing_events(action)) {
        const bool is_end = event->what == event::done || event->what == event::cancelled;
        if (is_end && is_open_now) {
            endings_.push_back(day_of(*event));
            is_open_now = false;
        } else if (event->what == event::reopened && !is_open_now) {
            openings_.push_back(day_of(*event));
            is_open_now = true;
        } else if (event->what == event::rescheduled) {
            moves_.push_back({day_of(*event), Date::parse(event->from)});
        }
    }
    // The record's own word on how it stands today is above its history, which an import leaves
    // without an end.
    if (isms::is_open(action.state) && !is_open_now) {
        endings_.pop_back();
    } else if (!isms::is_open(action.state)) {
        if (is_open_now) endings_.push_back(action.ended_on.value_or(action.raised_on));
        if (action.ended_on) endings_.back() = *action.ended_on;
    }
}

bool ActionTimeline::is_open_on(Date day) const {
    return count_until(openings_, day) > count_until(endings_, day);
}

std::optional<Date> ActionTimeline::due_on(Date day) const {
    const auto later =
        std::find_if(moves_.begin(), moves_.end(), [&](const Move& move) { return move.on > day; });
    return later == moves_.end() ? due_ : later->from;
}

bool ActionTimeline::is_overdue_on(Date day) const {
    const auto due = due_on(day);
    return due && *due < day && is_open_on(day);
}

}  // namespace isms

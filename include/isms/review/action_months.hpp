#pragma once

#include <isms/base/period.hpp>
#include <isms/model/action.hpp>

#include <optional>
#include <span>
#include <vector>

namespace isms {

/// What became of actions in one month, and how they stood at its end.
struct ActionMonth {
    Period month;
    Date until;       ///< the month's last day, or the day up to which was counted
    int opened = 0;   ///< raised, or reopened after an end
    int closed = 0;   ///< done or cancelled
    int open = 0;     ///< open at the end
    int overdue = 0;  ///< of these, those past the date due that they had then
};

/// The months that hold the days `from` to `until`, oldest first, from the actions' histories: a
/// date that was moved later since does not make an action less overdue than it was, and one that
/// was reopened since was closed in between. What was undone never happened, nor did withdrawn
/// actions. Events count on their day in UTC, ends on the day that was stated.
std::vector<ActionMonth> actions_by_month(std::span<const Action> actions, Date from, Date until);

/// How many months a report looks back at, with the one that is running.
inline constexpr int report_months = 12;

/// The same for the twelve months that end with that of `today`, without those before the first
/// action.
std::vector<ActionMonth> last_action_months(std::span<const Action> actions, Date today);

/// An action as it stood at the end of a day.
struct StandingAction {
    const Action* action;
    std::optional<Date> due;  ///< the date that it had then
    int days_overdue = 0;
};

/// Those open at the end of that day, the most overdue first, then by due date and id.
std::vector<StandingAction> actions_open_on(std::span<const Action> actions, Date day);

}  // namespace isms

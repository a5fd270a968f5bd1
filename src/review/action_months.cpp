#include "action_timeline.hpp"

#include <isms/review/action_months.hpp>
#include <isms/review/action_rules.hpp>

#include <algorithm>
#include <tuple>

namespace isms {
namespace {

int count_within(const std::vector<Date>& days, Date from, Date until) {
    return static_cast<int>(std::count_if(days.begin(), days.end(),
                                          [&](Date day) { return day >= from && day <= until; }));
}

void add(ActionMonth& month, const ActionTimeline& timeline) {
    const Date from = month.month.first_day();
    month.opened += count_within(timeline.openings(), from, month.until);
    month.closed += count_within(timeline.endings(), from, month.until);
    if (timeline.is_open_on(month.until)) ++month.open;
    if (timeline.is_overdue_on(month.until)) ++month.overdue;
}

}  // namespace

std::vector<ActionMonth> actions_by_month(std::span<const Action> actions, Date from, Date until) {
    std::vector<ActionMonth> months;
    const Period last(until, Frequency::monthly);
    for (Period month(from, Frequency::monthly); month <= last; month = month.plus(1)) {
        months.push_back({.month = month, .until = std::min(month.last_day(), until)});
    }
    for (const auto& action : actions) {
        if (action.state == ActionState::withdrawn) continue;
        const ActionTimeline timeline(action);
        for (auto& month : months) add(month, timeline);
    }
    return months;
}

std::vector<ActionMonth> last_action_months(std::span<const Action> actions, Date today) {
    std::optional<Date> first;
    for (const auto& action : actions) {
        if (action.state == ActionState::withdrawn || action.raised_on > today) continue;
        first = first ? std::min(*first, action.raised_on) : action.raised_on;
    }
    if (!first) return {};
    const auto earliest = Period(today, Frequency::monthly).plus(1 - report_months).first_day();
    return actions_by_month(actions, std::max(*first, earliest), today);
}

std::vector<StandingAction> actions_open_on(std::span<const Action> actions, Date day) {
    std::vector<StandingAction> standing;
    for (const auto& action : actions) {
        if (action.state == ActionState::withdrawn) continue;
        const ActionTimeline timeline(action);
        if (!timeline.is_open_on(day)) continue;
        const auto due = timeline.due_on(day);
        standing.push_back({&action, due, days_overdue(ActionState::open, due, day)});
    }
    const auto order = [](const StandingAction& one) {
        return std::make_tuple(-one.days_overdue, !one.due.has_value(),
                               one.due.value_or(Date(9999, 12, 31)), one.action->id);
    };
    std::sort(standing.begin(), standing.end(),
              [&](const auto& a, const auto& b) { return order(a) < order(b); });
    return standing;
}

}  // namespace isms

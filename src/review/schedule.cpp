#include <isms/review/schedule.hpp>

#include <algorithm>
#include <cstdlib>

namespace isms {
namespace {

/// The day in the month of `month` that the rule names.
Date rule_day(const PlannedInterval& interval, Date month) {
    const Date first = month.first_of_month();
    const Date last = month.end_of_month();
    if (interval.on_day)
        return first.plus_days(std::min(*interval.on_day, static_cast<int>(last.day())) - 1);
    if (interval.on_weekday.ordinal == -1) {
        const auto back = (last.weekday() - interval.on_weekday.weekday).count();
        return last.plus_days(-static_cast<int>(back));
    }
    const auto forward = (interval.on_weekday.weekday - first.weekday()).count();
    return first.plus_days(static_cast<int>(forward) + 7 * (interval.on_weekday.ordinal - 1));
}

int month_number(Date date) {
    return date.year() * 12 + static_cast<int>(date.month()) - 1;
}

bool is_planned_month(const PlannedInterval& interval, Date month) {
    const int distance = month_number(month) - month_number(interval.from);
    return distance >= 0 && distance % interval.every == 0;
}

/// True if the review was planned for `date`, or for what the rule and the holidays made of that
/// date when it was planned.
bool answers(const PlannedInterval& interval, const Meeting& meeting, Date date) {
    if (meeting.withdrawn) return false;
    if (interval.unit == PlannedInterval::Unit::months)
        return meeting.planned.first_of_month() == date.first_of_month();
    const int reach = std::min(6, (interval.every * 7 - 1) / 2);
    return std::abs(days_between(meeting.planned, date)) <= reach;
}

bool is_answered(const PlannedInterval& interval, const std::vector<Meeting>& meetings, Date date) {
    return std::any_of(meetings.begin(), meetings.end(),
                       [&](const Meeting& meeting) { return answers(interval, meeting, date); });
}

const Meeting* find(const std::vector<Meeting>& meetings, const MeetingId& id) {
    const auto found = std::find_if(meetings.begin(), meetings.end(),
                                    [&](const Meeting& meeting) { return meeting.id == id; });
    return found == meetings.end() ? nullptr : &*found;
}

/// The id for a new review in the month of `date`: the first ordinal that no review has, or had and
/// withdrew.
MeetingId free_id(const std::vector<Meeting>& meetings, Date date) {
    for (int ordinal = 1;; ++ordinal) {
        auto id = meeting_id(date, ordinal);
        const Meeting* taken = find(meetings, id);
        if (taken == nullptr || taken->withdrawn) return id;
    }
}

/// The days by the rule up to `to`, before they are moved, beginning so early that none is missed
/// that moves to `from` or later. Ends with the calendar, which has no day after 9999-12-31.
std::vector<Date> rule_days(const PlannedInterval& interval, Date from, Date to) {
    std::vector<Date> days;
    if (interval.unit == PlannedInterval::Unit::months) {
        for (Date month = from.first_of_month(); month <= to; month = month.plus_months(1)) {
            if (is_planned_month(interval, month)) days.push_back(rule_day(interval, month));
            if (month.end_of_month() == month.plus_months(1)) break;
        }
        return days;
    }
    constexpr int longest_move = 31;  // a day stays in its month
    const int step = interval.every * 7;
    const int since = std::max(0, (days_between(interval.from, from) - longest_move) / step);
    for (Date day = interval.from.plus_days(since * step); day <= to.plus_days(longest_move);
         day = day.plus_days(step)) {
        days.push_back(day);
        if (days_between(day, day.plus_days(step)) < step) break;
    }
    return days;
}

}  // namespace

Date working_day(Date date, const std::vector<Date>& holidays) {
    const auto is_free = [&](Date day) {
        return day.is_weekend() ||
               std::find(holidays.begin(), holidays.end(), day) != holidays.end();
    };
    const int to_end = days_between(date, date.end_of_month());
    const int to_start = days_between(date, date.first_of_month());
    for (int days = 0; days <= to_end; ++days) {
        if (!is_free(date.plus_days(days))) return date.plus_days(days);
    }
    for (int days = 0; days >= to_start; --days) {
        if (!is_free(date.plus_days(days))) return date.plus_days(days);
    }
    return date;  // a month without a single working day: keep the rule's day rather than leave the
                  // month
}

std::vector<Date> planned_dates(const Organisation& organisation, Date from, Date to) {
    std::vector<Date> dates;
    for (const Date day : rule_days(organisation.interval, from, to)) {
        const Date moved = working_day(day, organisation.holidays);
        // Two days of a long holiday move to the same working day, which is one review.
        const bool is_new = dates.empty() || dates.back() != moved;
        if (moved >= from && moved <= to && is_new) dates.push_back(moved);
    }
    return dates;
}

Date next_planned_date(const Organisation& organisation, Date after) {
    const auto& interval = organisation.interval;
    // A day is moved within its month, so the first date lies in the month in which the interval
    // begins.
    const Date start = std::max(after, interval.from.first_of_month().plus_days(-1));
    // The longest interval is 24 months, so the first date lies well within this horizon.
    const auto dates = planned_dates(organisation, start.plus_days(1), start.plus_months(26));
    return dates.empty() ? start.plus_months(interval.every) : dates.front();
}

PlannedReview next_review_to_plan(const Organisation& organisation,
                                  const std::vector<Meeting>& meetings, Date today) {
    Date after = today.plus_days(-1);
    for (const auto& meeting : meetings) {
        if (!meeting.withdrawn) after = std::max(after, meeting.planned);
    }
    Date date = next_planned_date(organisation, after);
    while (is_answered(organisation.interval, meetings, date)) {
        const Date next = next_planned_date(organisation, date);
        if (next <= date) break;
        date = next;
    }
    return {free_id(meetings, date), date};
}

PlannedReview review_in_month(const Organisation& organisation,
                              const std::vector<Meeting>& meetings, Date month, Date today) {
    const Date first = month.first_of_month();
    const auto dates = planned_dates(organisation, first, month.end_of_month());
    const auto is_taken = [&](Date date) {
        return is_answered(organisation.interval, meetings, date);
    };
    const auto open = std::find_if_not(dates.begin(), dates.end(), is_taken);
    const bool is_this_month = today.first_of_month() == first;
    const Date date = open != dates.end()
                          ? *open
                          : working_day(is_this_month ? today : first, organisation.holidays);
    return {free_id(meetings, date), date};
}

std::vector<Date> missed_reviews(const Organisation& organisation,
                                 const std::vector<Meeting>& meetings, Date today) {
    std::vector<Date> missed;
    const Date last_day = today.plus_days(-organisation.grace_days - 1);
    for (const Date date : planned_dates(organisation, organisation.since, last_day)) {
        const bool answered =
            std::any_of(meetings.begin(), meetings.end(), [&](const Meeting& meeting) {
                return !meeting.cancelled && answers(organisation.interval, meeting, date);
            });
        if (!answered) missed.push_back(date);
    }
    return missed;
}

}  // namespace isms

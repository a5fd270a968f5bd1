#include <isms/review/schedule.hpp>

#include <algorithm>

namespace isms {
namespace {

/// The day in the month of `month` that the rule names.
Date rule_day(const PlannedInterval& interval, Date month) {
    const Date first = month.first_of_month();
    const Date last = month.end_of_month();
    if (interval.on_day) return first.plus_days(std::min(*interval.on_day, static_cast<int>(last.day())) - 1);
    if (interval.on_weekday.ordinal == -1) {
        const auto back = (last.weekday() - interval.on_weekday.weekday).count();
        return last.plus_days(-static_cast<int>(back));
    }
    const auto forward = (interval.on_weekday.weekday - first.weekday()).count();
    return first.plus_days(static_cast<int>(forward) + 7 * (interval.on_weekday.ordinal - 1));
}

int month_number(Date date) { return date.year() * 12 + static_cast<int>(date.month()) - 1; }

bool is_planned_month(const PlannedInterval& interval, Date month) {
    const int distance = month_number(month) - month_number(interval.from);
    return distance >= 0 && distance % interval.every == 0;
}

const Meeting* find(const std::vector<Meeting>& meetings, const MeetingId& id) {
    const auto found = std::find_if(meetings.begin(), meetings.end(), [&](const Meeting& meeting) { return meeting.id == id; });
    return found == meetings.end() ? nullptr : &*found;
}

/// The id for a new review in the month of `date`: the first ordinal that no review has, or had and withdrew.
MeetingId free_id(const std::vector<Meeting>& meetings, Date date) {
    for (int ordinal = 1;; ++ordinal) {
        auto id = meeting_id(date, ordinal);
        const Meeting* taken = find(meetings, id);
        if (taken == nullptr || taken->withdrawn) return id;
    }
}

}  // namespace

Date working_day(Date date, const std::vector<Date>& holidays) {
    const auto is_free = [&](Date day) {
        return day.is_weekend() || std::find(holidays.begin(), holidays.end(), day) != holidays.end();
    };
    for (Date day = date; day <= date.end_of_month(); day = day.plus_days(1)) {
        if (!is_free(day)) return day;
    }
    for (Date day = date; day >= date.first_of_month(); day = day.plus_days(-1)) {
        if (!is_free(day)) return day;
    }
    return date;  // a month without a single working day: keep the rule's day rather than leave the month
}

std::vector<Date> planned_dates(const Organisation& organisation, Date from, Date to) {
    const auto& interval = organisation.interval;
    std::vector<Date> dates;
    const auto add = [&](Date day) {
        const Date moved = working_day(day, organisation.holidays);
        if (moved >= from && moved <= to) dates.push_back(moved);
    };
    if (interval.unit == PlannedInterval::Unit::weeks) {
        const int step = interval.every * 7;
        const int since = std::max(0, days_between(interval.from, from) / step - 5);
        for (Date day = interval.from.plus_days(since * step); day <= to.plus_days(31); day = day.plus_days(step)) add(day);
    } else {
        for (Date month = from.first_of_month(); month <= to; month = month.plus_months(1)) {
            if (is_planned_month(interval, month)) add(rule_day(interval, month));
        }
    }
    return dates;
}

Date next_planned_date(const Organisation& organisation, Date after) {
    const auto& interval = organisation.interval;
    const Date start = std::max(after, interval.from.plus_days(-1));
    // The longest interval is 24 months, so the first date lies well within this horizon.
    const auto dates = planned_dates(organisation, start.plus_days(1), start.plus_months(26));
    return dates.empty() ? start.plus_months(interval.every) : dates.front();
}

PlannedReview next_review_to_plan(const Organisation& organisation, const std::vector<Meeting>& meetings, Date today) {
    Date after = today.plus_days(-1);
    for (const auto& meeting : meetings) {
        if (!meeting.withdrawn) after = std::max(after, meeting.planned);
    }
    const Date date = next_planned_date(organisation, after);
    return {free_id(meetings, date), date};
}

PlannedReview review_in_month(const Organisation& organisation, const std::vector<Meeting>& meetings, Date month,
                              Date today) {
    const Date first = month.first_of_month();
    const auto dates = planned_dates(organisation, first, month.end_of_month());
    const auto is_taken = [&](Date date) {
        return std::any_of(meetings.begin(), meetings.end(), [&](const Meeting& meeting) {
            return !meeting.withdrawn && meeting.planned == date;
        });
    };
    const auto open = std::find_if_not(dates.begin(), dates.end(), is_taken);
    const bool is_this_month = today.first_of_month() == first;
    const Date date = open != dates.end() ? *open : working_day(is_this_month ? today : first, organisation.holidays);
    return {free_id(meetings, date), date};
}

std::vector<Date> missed_reviews(const Organisation& organisation, const std::vector<Meeting>& meetings, Date today) {
    std::vector<Date> missed;
    const Date last_day = today.plus_days(-organisation.grace_days - 1);
    for (const Date date : planned_dates(organisation, organisation.since, last_day)) {
        const bool answered = std::any_of(meetings.begin(), meetings.end(), [&](const Meeting& meeting) {
            return !meeting.withdrawn && !meeting.cancelled && meeting.planned == date;
        });
        if (!answered) missed.push_back(date);
    }
    return missed;
}

}  // namespace isms

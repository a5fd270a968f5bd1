#pragma once

#include <isms/model/interval.hpp>
#include <isms/model/meeting.hpp>
#include <isms/model/organisation.hpp>

#include <optional>
#include <vector>

namespace isms {

/// The day by the rule, moved off weekends and holidays: forward, or backward where forward would
/// leave the month.
Date working_day(Date date, const std::vector<Date>& holidays);

/// Planned dates (9.3.1) from `from` to `to`, both included, in order, already moved to working
/// days.
std::vector<Date> planned_dates(const Organisation& organisation, Date from, Date to);

/// A review that the interval asks for.
struct PlannedReview {
    MeetingId id;
    Date date;
};

/// The next review to plan: the first planned date after those that have a meeting, and not before
/// today. An id that was withdrawn is planned anew; one that is in use, or cancelled, gives way to
/// the next ordinal.
PlannedReview next_review_to_plan(const Organisation& organisation,
                                  const std::vector<Meeting>& meetings, Date today);

/// A review in the month of `month`: on its planned date, or where the interval has none there, on
/// the working day at or after the first of the month (or today, in this month).
PlannedReview review_in_month(const Organisation& organisation,
                              const std::vector<Meeting>& meetings, Date month, Date today);

/// The first planned date after `after`.
Date next_planned_date(const Organisation& organisation, Date after);

/// Planned dates that passed by more than the grace period without a review, up to `today` (oldest
/// first). A review answers for the planned date of its month or, where the interval counts weeks,
/// for the one within a few days of its own: rule and holidays may have changed since it was
/// planned. One that was cancelled answers for none.
std::vector<Date> missed_reviews(const Organisation& organisation,
                                 const std::vector<Meeting>& meetings, Date today);

}  // namespace isms

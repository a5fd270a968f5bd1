#pragma once

#include <isms/model/organisation.hpp>
#include <isms/review/calendar.hpp>
#include <isms/review/carry_over.hpp>
#include <isms/review/check.hpp>
#include <isms/review/review_state.hpp>

#include <optional>
#include <string>
#include <vector>

namespace isms {

/// An action as status counts it.
struct OwedAction {
    PersonId owner;
    std::optional<Date> due;
};

struct OwnerLoad {
    PersonId owner;
    std::string name;
    int open = 0;
    int overdue = 0;
    int most_days_overdue = 0;
};

struct ReviewLine {
    MeetingId id;
    Date date;
    ReviewState state = ReviewState::planned;
};

/// Minutes that somebody got and has not acknowledged.
struct UnacknowledgedMinutes {
    MeetingId review;
    std::vector<std::string> names;
};

/// A rule of the check that stands between the review and an audit.
struct Obstacle {
    const CheckRule* rule;
    int findings = 0;
};

/// One screen: where the management review stands today.
struct Status {
    Date today{2000, 1, 1};
    std::optional<ReviewLine> next;  ///< the earliest review that is not held yet
    std::optional<Date>
        next_unplanned;   ///< the next planned date that has no agenda yet, where `next` is unset
    std::string answers;  ///< to the invitation to `next`; empty where nobody was invited yet
    std::optional<Date> last_held;
    std::vector<Date> missed;  ///< planned dates that passed without a review
    std::vector<ReviewLine> unsigned_reviews;
    std::vector<ReviewLine> unsealed_reviews;
    std::vector<UnacknowledgedMinutes> unacknowledged;
    int open_actions = 0;
    int overdue_actions = 0;
    std::vector<OwnerLoad> owners;        ///< those with overdue actions, most overdue first
    std::vector<CalendarEntry> calendar;  ///< of this year
    std::vector<Obstacle> obstacles;      ///< none: ready for an audit
    std::string next_command;             ///< the one thing to do now
    std::string next_reason;              ///< why, in half a sentence
};

/// The earliest review that was planned and is not held yet, by the day it is on; null if there is
/// none.
const Review* next_review(const std::vector<Review>& reviews);

Status status_of(const Organisation& organisation, const std::vector<Review>& reviews,
                 const std::vector<OwedAction>& open_actions, const std::vector<Finding>& findings,
                 const PeopleById& people, Date today, const Messages& messages = {});

}  // namespace isms

#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/review/schedule.hpp>

#include <string>
#include <vector>

using namespace isms;
using isms::test::id_of;
using isms::test::sample_organisation;

namespace {

Meeting planned(std::string_view id, Date date) {
    Meeting meeting{.id = id_of<MeetingId>(id), .planned = date, .date = date};
    return meeting;
}

Meeting cancelled(Meeting meeting) {
    meeting.cancelled = Cancellation{.reason = "no quorum"};
    return meeting;
}

Meeting withdrawn(Meeting meeting) {
    meeting.withdrawn = true;
    return meeting;
}

std::string text(const PlannedReview& review) {
    return review.id.str() + " on " + review.date.iso();
}

std::string next(const std::vector<Meeting>& meetings, Date today,
                 const Organisation& organisation = sample_organisation()) {
    return text(next_review_to_plan(organisation, meetings, today));
}

std::string in_month(const std::vector<Meeting>& meetings, Date month, Date today) {
    return text(review_in_month(sample_organisation(), meetings, month, today));
}

std::vector<std::string> missed(const std::vector<Meeting>& meetings, Date today,
                                const Organisation& organisation) {
    std::vector<std::string> all;
    for (const Date date : missed_reviews(organisation, meetings, today)) all.push_back(date.iso());
    return all;
}

using Dates = std::vector<std::string>;

}  // namespace

TEST_CASE("the next review is the first planned date that has none, and not before today",
          "[schedule]") {
    CHECK(next({}, Date(2026, 11, 2)) == "MR-2026-11 on 2026-11-10");
    CHECK(next({}, Date(2026, 11, 10)) == "MR-2026-11 on 2026-11-10");
    CHECK(next({}, Date(2026, 11, 11)) == "MR-2026-12 on 2026-12-08");
    CHECK(next({planned("MR-2026-11", Date(2026, 11, 10))}, Date(2026, 11, 2)) ==
          "MR-2026-12 on 2026-12-08");
    CHECK(next({cancelled(planned("MR-2026-11", Date(2026, 11, 10)))}, Date(2026, 11, 2)) ==
          "MR-2026-12 on 2026-12-08");
}

TEST_CASE("a period whose planning was undone is planned anew under its own id", "[schedule]") {
    CHECK(next({withdrawn(planned("MR-2026-11", Date(2026, 11, 10)))}, Date(2026, 11, 2)) ==
          "MR-2026-11 on 2026-11-10");
}

TEST_CASE("a review that was rescheduled keeps its period", "[schedule]") {
    auto meeting = planned("MR-2026-11", Date(2026, 11, 10));
    meeting.date = Date(2026, 12, 1);
    CHECK(next({meeting}, Date(2026, 11, 20)) == "MR-2026-12 on 2026-12-08");
}

TEST_CASE("a holiday that is entered later does not plan the month twice", "[schedule]") {
    auto organisation = sample_organisation();
    organisation.holidays = {Date(2026, 11, 10)};
    const std::vector<Meeting> meetings = {planned("MR-2026-11", Date(2026, 11, 10))};
    CHECK(next(meetings, Date(2026, 11, 2), organisation) == "MR-2026-12 on 2026-12-08");
    CHECK(text(review_in_month(organisation, meetings, Date(2026, 11, 1), Date(2026, 11, 2))) ==
          "MR-2026-11-2 on 2026-11-02");
}

TEST_CASE("weekly reviews share a month by ordinals", "[schedule]") {
    auto organisation = sample_organisation();
    organisation.interval = parse_interval("every 1 week", Date(2026, 11, 3)).value.value();
    CHECK(next({planned("MR-2026-11", Date(2026, 11, 3))}, Date(2026, 11, 3), organisation) ==
          "MR-2026-11-2 on 2026-11-10");
}

TEST_CASE("a review in a month falls on its planned date, else on a working day", "[schedule]") {
    CHECK(in_month({}, Date(2026, 12, 1), Date(2026, 11, 2)) == "MR-2026-12 on 2026-12-08");
    // The planned one exists already: a second one, from the first of the month on ...
    CHECK(in_month({planned("MR-2026-12", Date(2026, 12, 8))}, Date(2026, 12, 15),
                   Date(2026, 11, 2)) == "MR-2026-12-2 on 2026-12-01");
    // ... or today, in this month; a weekend moves.
    CHECK(in_month({planned("MR-2026-11", Date(2026, 11, 10))}, Date(2026, 11, 1),
                   Date(2026, 11, 14)) == "MR-2026-11-2 on 2026-11-16");
    // Before the interval begins.
    CHECK(in_month({}, Date(2025, 11, 1), Date(2026, 11, 2)) == "MR-2025-11 on 2025-11-03");
}

TEST_CASE("a planned date that passed by more than the grace period without a review was missed",
          "[schedule]") {
    auto organisation = sample_organisation();
    organisation.since = Date(2026, 8, 15);
    const std::vector<Meeting> september = {planned("MR-2026-09", Date(2026, 9, 8))};
    CHECK(missed({}, Date(2026, 9, 22), organisation).empty());
    CHECK(missed({}, Date(2026, 9, 23), organisation) == Dates{"2026-09-08"});
    CHECK(missed(september, Date(2026, 11, 2), organisation) == Dates{"2026-10-13"});
    CHECK(missed({cancelled(september[0])}, Date(2026, 9, 30), organisation) ==
          Dates{"2026-09-08"});
    CHECK(missed({withdrawn(september[0])}, Date(2026, 9, 30), organisation) ==
          Dates{"2026-09-08"});
    organisation.grace_days = 0;
    CHECK(missed({}, Date(2026, 9, 9), organisation) == Dates{"2026-09-08"});
}

TEST_CASE("a review answers for its period, whatever became of rule and holidays since",
          "[schedule]") {
    auto organisation = sample_organisation();
    organisation.since = Date(2026, 9, 1);
    const std::vector<Meeting> meetings = {planned("MR-2026-09", Date(2026, 9, 8)),
                                           planned("MR-2026-10", Date(2026, 10, 13))};
    organisation.holidays = {Date(2026, 9, 8), Date(2026, 10, 13)};
    CHECK(missed(meetings, Date(2026, 11, 2), organisation).empty());
    // A second review stands in for one that was cancelled.
    CHECK(missed({cancelled(meetings[0]), planned("MR-2026-09-2", Date(2026, 9, 21)), meetings[1]},
                 Date(2026, 11, 2), organisation)
              .empty());
    organisation.interval = parse_interval("every 4 weeks", Date(2026, 9, 8)).value.value();
    organisation.holidays = {Date(2026, 10, 6), Date(2026, 10, 7)};
    CHECK(missed({meetings[0], planned("MR-2026-10", Date(2026, 10, 6))}, Date(2026, 11, 2),
                 organisation)
              .empty());
    CHECK(missed({meetings[0], planned("MR-2026-10", Date(2026, 10, 20))}, Date(2026, 11, 2),
                 organisation) == Dates{"2026-10-08"});
}

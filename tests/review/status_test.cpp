#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/review/status.hpp>

#include <string>

using namespace isms;
using namespace isms::test;

namespace {

const Date today(2026, 11, 2);

Organisation since_november() {
    auto organisation = sample_organisation();
    organisation.since = Date(2026, 11, 1);
    return organisation;
}

Status on(Date day, const std::vector<Review>& reviews,
          const std::vector<OwedAction>& actions = {}) {
    return status_of(since_november(), reviews, actions, {}, sample_people(), day);
}

Review planned() {
    return {.meeting = sample_meeting(), .agenda = sample_agenda()};
}

Review issued() {
    auto review = planned();
    review.agenda->issued = Issue{};
    return review;
}

OwedAction owed(std::string_view owner, std::optional<Date> due) {
    return {id_of<PersonId>(owner), due};
}

}  // namespace

TEST_CASE("the next command follows a review through its states", "[status]") {
    CHECK(on(today, {}).next_command == "isms-review agenda new");
    CHECK(on(today, {planned()}).next_command == "isms-review agenda issue MR-2026-11");
    CHECK(on(Date(2026, 10, 20), {planned()}).next_command == "isms-review agenda show MR-2026-11");
    CHECK(on(today, {issued()}).next_command == "isms-review agenda show MR-2026-11");
    CHECK(on(Date(2026, 11, 10), {planned()}).next_command ==
          "isms-review agenda issue MR-2026-11");
    CHECK(on(Date(2026, 11, 10), {issued()}).next_command == "isms-review minutes take MR-2026-11");
    CHECK(on(Date(2026, 11, 11), {sample_review()}).next_command ==
          "isms-review minutes sign MR-2026-11 --by PERSON");
    CHECK(on(Date(2026, 11, 11), {sample_signed_review()}).next_command ==
          "isms-review archive seal MR-2026-11");
    auto sealed = sample_signed_review();
    sealed.sealed = true;
    CHECK(on(Date(2026, 11, 12), {sealed}).next_command == "isms-review agenda new");
}

TEST_CASE("before anything else there have to be people", "[status]") {
    CHECK(status_of(since_november(), {}, {}, {}, {}, today).next_command ==
          "isms-review people add");
}

TEST_CASE("where all is prepared, overdue actions are next", "[status]") {
    CHECK(on(today, {issued()}, {owed("cleo", Date(2026, 10, 30))}).next_command ==
          "isms-review actions list --overdue");
    CHECK(on(Date(2026, 10, 20), {planned()}, {owed("cleo", Date(2026, 10, 10))}).next_command ==
          "isms-review actions list --overdue");
}

TEST_CASE("every advice comes with its reason", "[status]") {
    for (const auto& status : {on(today, {}), on(today, {planned()}), on(today, {issued()}),
                               on(Date(2026, 11, 11), {sample_review()})}) {
        CHECK_FALSE(status.next_reason.empty());
    }
}

TEST_CASE("the next review is the earliest that is not held", "[status]") {
    auto later = planned();
    later.meeting.id = id_of<MeetingId>("MR-2026-12");
    later.meeting.date = later.meeting.planned = Date(2026, 12, 8);
    auto cancelled = planned();
    cancelled.meeting.cancelled = Cancellation{};
    const auto status = on(today, {cancelled, later, planned()});
    REQUIRE(status.next.has_value());
    CHECK(status.next->id.str() == "MR-2026-11");
    CHECK_FALSE(status.next_unplanned.has_value());
    CHECK(on(today, {cancelled}).next_unplanned == Date(2026, 12, 8));
    CHECK(on(today, {}).next_unplanned == Date(2026, 11, 10));
}

TEST_CASE("what waits for signature or seal is listed by the day it was held", "[status]") {
    auto review = sample_review();
    review.minutes->held->on = Date(2026, 11, 12);
    const auto status = on(Date(2026, 11, 20), {review});
    REQUIRE(status.unsigned_reviews.size() == 1);
    CHECK(status.unsigned_reviews[0].date == Date(2026, 11, 12));
    CHECK(status.last_held == Date(2026, 11, 12));
    CHECK(on(Date(2026, 11, 20), {sample_signed_review()}).unsealed_reviews.size() == 1);
}

TEST_CASE("a planned date that passed without a review is told", "[status]") {
    CHECK(on(Date(2026, 11, 24), {}).missed.empty());
    CHECK(on(Date(2026, 11, 25), {}).missed == std::vector{Date(2026, 11, 10)});
    CHECK(on(Date(2026, 11, 25), {issued()}).missed.empty());
}

TEST_CASE("actions are counted by owner, those with most overdue first", "[status]") {
    const auto status = on(today, {issued()},
                           {owed("cleo", Date(2026, 10, 30)), owed("cleo", std::nullopt),
                            owed("ben", Date(2026, 10, 1)), owed("ben", Date(2026, 11, 1)),
                            owed("ada", today), owed("gone", Date(2026, 9, 1))});
    CHECK(status.open_actions == 6);
    CHECK(status.overdue_actions == 4);
    std::string owners;
    for (const auto& owner : status.owners) {
        owners += owner.name + " " + std::to_string(owner.overdue) + "/" +
                  std::to_string(owner.open) + " " + std::to_string(owner.most_days_overdue) + "; ";
    }
    CHECK(owners == "Ben Example 2/2 32; gone 1/1 62; Cleo Example 1/2 3; ");
}

#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/review/retention.hpp>

using namespace isms;
using namespace isms::test;

namespace {

/// The sample review of 10 November 2026, signed on the 11th, sealed.
Review sealed_review() {
    auto review = sample_signed_review();
    review.sealed = true;
    return review;
}

/// Evidence is kept for six years, and no external audit has a date.
Organisation six_years() {
    auto organisation = sample_organisation();
    organisation.retention_years = 6;
    organisation.audits = {};
    return organisation;
}

Action raised(ActionState state, std::optional<Date> ended_on) {
    auto action = sample_action("MR-2026-11-A01", "ben", Date(2026, 12, 1));
    action.raised_in = id_of<MeetingId>("MR-2026-11");
    action.state = state;
    action.ended_on = ended_on;
    return action;
}

const Date today(2030, 1, 1);

Retention retention(const Review& review, const std::vector<Action>& actions = {},
                    const Organisation& organisation = six_years()) {
    const auto found = retention_of(review, actions, organisation, today);
    REQUIRE(found.has_value());
    return *found;
}

using Holds = std::vector<RetentionHold>;

}  // namespace

TEST_CASE("the years count from the day on which the review was complete", "[retention]") {
    const auto found = retention(sealed_review());
    CHECK(found.held_on == Date(2026, 11, 10));
    CHECK(found.complete_on == Date(2026, 11, 11));
    CHECK(found.kept_until == Date(2032, 11, 11));
    CHECK(found.holds.empty());
    CHECK_FALSE(may_be_disposed_of(found, Date(2032, 11, 10)));
    CHECK(may_be_disposed_of(found, Date(2032, 11, 11)));
}

TEST_CASE("what came later to a review is kept as long as the rest of it", "[retention]") {
    auto review = sealed_review();
    auto addendum = Addendum::blank();
    addendum.written_at = stamp_on(Date(2027, 1, 5)).at;
    review.addenda.push_back(addendum);
    CHECK(retention(review).complete_on == Date(2027, 1, 5));
    review.addendum_signoffs = review.signoffs;
    review.addendum_signoffs[0].signed_at = stamp_on(Date(2027, 1, 6)).at;
    CHECK(retention(review).complete_on == Date(2027, 1, 6));
    auto sent = Distribution::blank();
    sent.on = Date(2027, 1, 7);
    review.distribution.push_back(sent);
    CHECK(retention(review).kept_until == Date(2033, 1, 7));
}

TEST_CASE("a review stays as long as an action of it is open, and years from its end",
          "[retention]") {
    const auto open = retention(sealed_review(), {raised(ActionState::open, std::nullopt)});
    CHECK(open.holds == Holds{RetentionHold::open_action});
    CHECK_FALSE(open.kept_until.has_value());
    REQUIRE(open.open_actions.size() == 1);
    CHECK(open.open_actions[0].str() == "MR-2026-11-A01");
    const auto done = retention(sealed_review(), {raised(ActionState::done, Date(2027, 3, 1))});
    CHECK(done.holds.empty());
    CHECK(done.kept_until == Date(2033, 3, 1));
}

TEST_CASE("actions of other reviews hold nothing", "[retention]") {
    auto other = raised(ActionState::open, std::nullopt);
    other.raised_in = id_of<MeetingId>("MR-2026-12");
    CHECK(retention(sealed_review(), {other}).kept_until == Date(2032, 11, 11));
    other.raised_in.reset();
    CHECK(retention(sealed_review(), {other}).holds.empty());
}

TEST_CASE("more years that the minutes promised are kept", "[retention]") {
    auto organisation = six_years();
    organisation.retention_years = 1;
    CHECK(retention(sealed_review(), {}, organisation).years == 3);
    CHECK(retention(sealed_review(), {}, organisation).kept_until == Date(2029, 11, 11));
    organisation.retention_years = 10;
    CHECK(retention(sealed_review(), {}, organisation).years == 10);
}

TEST_CASE("without a decision on retention nothing goes", "[retention]") {
    auto organisation = six_years();
    organisation.retention_years = 0;
    const auto found = retention(sealed_review(), {}, organisation);
    CHECK(found.holds == Holds{RetentionHold::undecided});
    CHECK_FALSE(may_be_disposed_of(found, Date(2099, 1, 1)));
}

TEST_CASE("what no seal covers stays", "[retention]") {
    auto review = sealed_review();
    review.sealed = false;
    CHECK(retention(review).holds == Holds{RetentionHold::not_sealed});
}

TEST_CASE("a review of the present audit cycle stays for its audit", "[retention]") {
    auto organisation = six_years();
    organisation.audits.last_external = Date(2026, 3, 1);
    CHECK(retention(sealed_review(), {}, organisation).holds == Holds{RetentionHold::audit_cycle});
    organisation.audits.next_external = Date(2033, 3, 1);
    auto found = retention(sealed_review(), {}, organisation);
    CHECK(found.kept_until == Date(2033, 3, 1));
    CHECK(found.is_for_audit);
    // An audit before the years have ended asks for nothing more.
    organisation.audits.next_external = Date(2030, 3, 1);
    found = retention(sealed_review(), {}, organisation);
    CHECK(found.kept_until == Date(2032, 11, 11));
    CHECK_FALSE(found.is_for_audit);
    organisation.audits.last_external = Date(2029, 3, 1);
    organisation.audits.next_external.reset();
    CHECK(retention(sealed_review(), {}, organisation).holds.empty());
}

TEST_CASE("all that holds a review is told, in one order", "[retention]") {
    auto review = sealed_review();
    review.sealed = false;
    auto organisation = six_years();
    organisation.retention_years = 0;
    organisation.audits.certified = Date(2026, 3, 1);
    CHECK(retention(review, {raised(ActionState::open, std::nullopt)}, organisation).holds ==
          Holds{RetentionHold::undecided, RetentionHold::not_sealed, RetentionHold::open_action,
                RetentionHold::audit_cycle});
}

TEST_CASE("what is not signed, or was disposed of, has no retention", "[retention]") {
    auto review = sealed_review();
    review.signoffs.clear();
    CHECK_FALSE(retention_of(review, {}, six_years(), today).has_value());
    review = sealed_review();
    review.meeting.disposed.emplace();
    CHECK_FALSE(retention_of(review, {}, six_years(), today).has_value());
    CHECK(state_of(review) == ReviewState::disposed);
}

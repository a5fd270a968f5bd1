#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/review/review_state.hpp>

using namespace isms;
using namespace isms::test;

TEST_CASE("a review's state is computed from its files, the furthest one counts", "[state]") {
    Review review{.meeting = sample_meeting()};
    CHECK(state_of(review) == ReviewState::planned);
    review.agenda = sample_agenda();
    CHECK(state_of(review) == ReviewState::planned);
    review.agenda->issued = Issue{};
    CHECK(state_of(review) == ReviewState::agenda_issued);
    review.minutes = Minutes{.meeting = review.meeting.id};
    CHECK(state_of(review) == ReviewState::agenda_issued);
    review.minutes->held = Held{.on = Date(2026, 11, 12)};
    CHECK(state_of(review) == ReviewState::held);
    CHECK(held_on(review) == Date(2026, 11, 12));
    CHECK_FALSE(is_signed(review));
    review.signoffs.push_back(SignOff::blank());
    CHECK(state_of(review) == ReviewState::signed_off);
    CHECK(is_signed(review));
    review.sealed = true;
    CHECK(state_of(review) == ReviewState::sealed);
    review.meeting.cancelled = Cancellation{};
    CHECK(state_of(review) == ReviewState::cancelled);
    review.meeting.withdrawn = true;
    CHECK(state_of(review) == ReviewState::withdrawn);
}

TEST_CASE("minutes whose taking was undone do not hold a review", "[state]") {
    Review review{.meeting = sample_meeting()};
    review.minutes = Minutes{.meeting = review.meeting.id};
    review.minutes->held = Held{.on = Date(2026, 11, 12)};
    review.minutes->withdrawn = true;
    CHECK(state_of(review) == ReviewState::planned);
    CHECK_FALSE(held_on(review).has_value());
}

TEST_CASE("states have names", "[state]") {
    CHECK(to_text(ReviewState::planned) == "planned");
    CHECK(to_text(ReviewState::agenda_issued) == "agenda issued");
    CHECK(to_text(ReviewState::held) == "held");
    CHECK(to_text(ReviewState::signed_off) == "signed");
    CHECK(to_text(ReviewState::sealed) == "sealed");
    CHECK(to_text(ReviewState::cancelled) == "cancelled");
    CHECK(to_text(ReviewState::withdrawn) == "withdrawn");
}

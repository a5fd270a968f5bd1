#include "support/catch.hpp"

#include <isms/review/ladder.hpp>

using namespace isms;

TEST_CASE("an overdue action is stale after so many reviews or days", "[ladder]") {
    const LadderRule rule{.carries = 3, .days = 90};
    CHECK_FALSE(is_stale(ActionState::open, 2, 89, rule));
    CHECK(is_stale(ActionState::open, 3, 1, rule));
    CHECK(is_stale(ActionState::in_progress, 0, 90, rule));
    // Its day has not come.
    CHECK_FALSE(is_stale(ActionState::open, 12, 0, rule));
    CHECK_FALSE(is_stale(ActionState::done, 12, 200, rule));
    CHECK_FALSE(is_stale(ActionState::cancelled, 12, 200, rule));
}

TEST_CASE("a count of zero switches that part of the ladder off", "[ladder]") {
    CHECK_FALSE(is_stale(ActionState::open, 99, 10, {.carries = 0, .days = 90}));
    CHECK_FALSE(is_stale(ActionState::open, 1, 999, {.carries = 3, .days = 0}));
}

TEST_CASE("steps of the ladder are what changes something", "[ladder]") {
    for (const auto step : {ActionOutcome::done, ActionOutcome::escalated, ActionOutcome::cancelled,
                            ActionOutcome::funded, ActionOutcome::accepted})
        CHECK(is_step(step));
    for (const auto none : {ActionOutcome::carried, ActionOutcome::noted, ActionOutcome::reassigned,
                            ActionOutcome::rescheduled})
        CHECK_FALSE(is_step(none));
}

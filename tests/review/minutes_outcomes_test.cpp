#include "problems.hpp"
#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/review/minutes_entry.hpp>

using namespace isms;
using namespace isms::test;

namespace {

constexpr const char* late = "MR-2026-10-A01";
constexpr const char* done = "MR-2026-10-A02";

/// The sample entry with another outcome for an action.
MinutesEntry with_outcome(std::string_view id, ActionOutcome outcome, std::string to = {},
                          std::string note = {}) {
    auto entry = sample_entry();
    for (auto& review : entry.action_reviews) {
        if (review.action.str() == id) review = {review.action, outcome, to, note, 20};
    }
    return entry;
}

Action taken(std::string_view id, ActionOutcome outcome, std::string to = {},
             std::string note = {}) {
    auto result = enter_minutes(with_outcome(id, outcome, std::move(to), std::move(note)),
                                sample_context(), stamp());
    REQUIRE(result);
    const Action* action = find_action(*result.value, id);
    REQUIRE(action != nullptr);
    return *action;
}

Problems refused(std::string_view id, ActionOutcome outcome, std::string to = {}) {
    return problems_of(with_outcome(id, outcome, std::move(to)), sample_context());
}

}  // namespace

TEST_CASE("carrying over leaves an action, and the review stands in its history", "[minutes]") {
    const auto action = taken(late, ActionOutcome::carried, {}, "waits for parts");
    CHECK(action.state == ActionState::open);
    CHECK(action.history.back().what == event::reviewed);
    CHECK(action.history.back().to == "carried over");
    CHECK(action.history.back().note == "waits for parts");
    CHECK(action.history.back().review == id_of<MeetingId>("MR-2026-11"));
    CHECK(times_carried(action) == 1);
}

TEST_CASE("an outcome updates the action, and all its events name the review", "[minutes]") {
    auto action = taken(late, ActionOutcome::done, {}, "patched yesterday");
    CHECK(action.state == ActionState::done);
    CHECK(action.ended_on == Date(2026, 11, 10));
    CHECK(last_word(action)->note == "patched yesterday");
    CHECK(end_was_seen(action));
    action = taken(late, ActionOutcome::escalated, "ada");
    CHECK(action.owner.str() == "cleo");
    CHECK(last_word(action)->note == "escalated in MR-2026-11");
    action = taken(late, ActionOutcome::reassigned, "ben", "on leave");
    CHECK(action.owner.str() == "ben");
    action = taken(late, ActionOutcome::rescheduled, "2026-12-01", "supplier late");
    CHECK(action.due == Date(2026, 12, 1));
    CHECK(times_slipped(action) == 1);
    REQUIRE(action.history.size() == 3);
    CHECK(action.history[1].review == id_of<MeetingId>("MR-2026-11"));
    CHECK(action.history[2].to == "rescheduled");
}

TEST_CASE("what a review ends, ends on the day of the review", "[minutes]") {
    for (const auto outcome : {ActionOutcome::done, ActionOutcome::cancelled}) {
        auto entry = with_outcome(late, outcome, {}, "because");
        entry.held->on = Date(2026, 11, 8);
        const auto result = enter_minutes(entry, sample_context(), stamp());
        REQUIRE(result);
        CHECK(find_action(*result.value, late)->ended_on == Date(2026, 11, 8));
    }
}

TEST_CASE("the end of an action is noted, which settles it", "[minutes]") {
    const auto action = taken(done, ActionOutcome::noted, {}, "well done");
    CHECK(action.state == ActionState::done);
    CHECK(end_was_seen(action));
    CHECK(times_carried(action) == 0);
}

TEST_CASE("an outcome that the state forbids is reported at its line", "[minutes]") {
    CHECK(refused(done, ActionOutcome::carried) == Problems{"action-state at line 20"});
    CHECK(refused(done, ActionOutcome::done) == Problems{"action-state at line 20"});
    CHECK(refused(done, ActionOutcome::escalated, "ada") == Problems{"action-state at line 20"});
    CHECK(refused(done, ActionOutcome::cancelled) == Problems{"action-state at line 20"});
    CHECK(refused(late, ActionOutcome::noted) == Problems{"action-state at line 20"});
    CHECK(refused(late, ActionOutcome::cancelled) == Problems{"reason-missing at line 20"});
    CHECK(refused(late, ActionOutcome::reassigned, "cleo") == Problems{"action-owner at line 20"});
    CHECK(refused(late, ActionOutcome::rescheduled, "2026-10-30") ==
          Problems{"action-due at line 20"});
    CHECK(refused(late, ActionOutcome::escalated, "nobody") ==
          Problems{"unknown-person at line 20"});
    CHECK(refused(late, ActionOutcome::reassigned, "dan") == Problems{"unknown-person at line 20"});
    CHECK(refused(late, ActionOutcome::escalated, "") == Problems{"unknown-person at line 20"});
}

TEST_CASE("only actions of earlier reviews have outcomes, one each", "[minutes]") {
    auto entry = sample_entry();
    entry.action_reviews.push_back(
        {.action = id_of<ActionId>(late), .outcome = ActionOutcome::carried, .line = 21});
    entry.action_reviews.push_back({.action = id_of<ActionId>("A-2020-001"), .line = 22});
    CHECK(problems_of(entry, sample_context()) ==
          Problems{"repeated-outcome at line 21", "unknown-action at line 22"});
    entry = entry_again();
    entry.action_reviews.push_back({.action = id_of<ActionId>("MR-2026-11-A01"), .line = 23});
    CHECK(problems_of(entry, second_sitting()) == Problems{"unknown-action at line 23"});
}

TEST_CASE("minutes with an error change nothing at all", "[minutes]") {
    auto entry = with_outcome(late, ActionOutcome::done);
    entry.chair = "nobody";
    const auto outcome = enter_minutes(entry, sample_context(), stamp());
    CHECK_FALSE(outcome.value.has_value());
    CHECK(outcome.diagnostics.size() == 1);
}

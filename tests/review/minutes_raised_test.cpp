#include "problems.hpp"
#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/review/minutes_entry.hpp>

using namespace isms;
using namespace isms::test;

namespace {

EnteredAction& action_of(MinutesEntry& entry) {
    return entry.items.back().actions[0];
}

/// The context of a second sitting in which that action has ended meanwhile.
MinutesContext with_done_action() {
    auto context = second_sitting();
    context.actions.back().state = ActionState::done;
    context.actions.back().ended_on = Date(2026, 11, 10);
    return context;
}

}  // namespace

TEST_CASE("a new action is raised in the review, on its day, under its item", "[minutes]") {
    auto entry = sample_entry();
    entry.held->on = Date(2026, 11, 9);
    const auto outcome = enter_minutes(entry, sample_context(), stamp());
    REQUIRE(outcome);
    REQUIRE(outcome.value->raised.size() == 1);
    const auto& action = outcome.value->raised[0];
    CHECK(action.id.str() == "MR-2026-11-A01");
    CHECK(action.title == "Write the order");
    CHECK(action.owner.str() == "ben");
    CHECK(action.raised_on == Date(2026, 11, 9));
    CHECK(action.raised_in == outcome.value->meeting.id);
    CHECK(action.item == "results");
    CHECK(outcome.value->meeting.counters.at("A") == 1);
    CHECK(outcome.value->minutes.items.back().actions == std::vector{action.id});
}

TEST_CASE("a promise needs words, an owner, and a date or a reason", "[minutes]") {
    auto entry = sample_entry();
    action_of(entry) = {.line = 40};
    CHECK(problems_of(entry, sample_context()) ==
          Problems{"action-title at line 40", "action-owner at line 40", "action-due at line 40"});
    action_of(entry) = {
        .title = "Order", .owner = "nobody", .undated_reason = "supplier", .line = 41};
    CHECK(problems_of(entry, sample_context()) == Problems{"unknown-person at line 41"});
    action_of(entry) = {.title = "Order", .owner = "ben", .undated_reason = "supplier"};
    const auto outcome = enter_minutes(entry, sample_context(), stamp());
    REQUIRE(outcome);
    CHECK(outcome.value->raised[0].undated_reason == "supplier");
}

TEST_CASE("a tick raises nothing as done and closes nothing", "[minutes]") {
    auto entry = sample_entry();
    action_of(entry).ticked = true;
    action_of(entry).line = 40;
    CHECK(problems_of(entry, sample_context()) == Problems{"action-ticked at line 40"});
    entry = entry_again();
    action_of(entry).ticked = true;
    action_of(entry).line = 40;
    CHECK(problems_of(entry, second_sitting()) == Problems{"action-ticked at line 40"});
    CHECK(problems_of(entry, with_done_action()).empty());
}

TEST_CASE("minutes taken again raise nothing twice", "[minutes]") {
    const auto outcome = enter_minutes(entry_again(), second_sitting(), stamp());
    REQUIRE(outcome);
    CHECK(outcome.value->raised.empty());
    CHECK(outcome.value->changed.empty());
    CHECK(outcome.value->meeting.counters == sample_outcome().meeting.counters);
    CHECK(outcome.value->minutes.items.back().actions.size() == 1);
    CHECK(outcome.value->minutes.history.size() == 2);
}

TEST_CASE("a draft's action is corrected in its line, and its history says so", "[minutes]") {
    auto entry = entry_again();
    auto& line = action_of(entry);
    line.title = "Write and send the order";
    line.owner = "cleo";
    line.due.reset();
    line.undated_reason = "waits for an offer";
    const auto outcome = enter_minutes(entry, second_sitting(), stamp());
    REQUIRE(outcome);
    const Action* action = find_action(*outcome.value, "MR-2026-11-A01");
    REQUIRE(action != nullptr);
    CHECK(action->title == "Write and send the order");
    CHECK(action->owner.str() == "cleo");
    CHECK_FALSE(action->due.has_value());
    CHECK(action->undated_reason == "waits for an offer");
    REQUIRE(action->history.size() == 4);
    CHECK(action->history[1].from == "Write the order");
    CHECK(action->history[2].to == "cleo");
    CHECK(action->history[3].from == "2026-11-20");
    CHECK(action->history[3].to == "undated: waits for an offer");
    CHECK(action->history[3].review == outcome.value->meeting.id);
    // A correction is no slip and no word.
    CHECK(times_slipped(*action) == 0);
    CHECK(last_word(*action) == nullptr);
    // Why it has no date may be corrected alone.
    line.undated_reason = "waits for two offers";
    const auto again = enter_minutes(entry, after(second_sitting(), *outcome.value), stamp());
    REQUIRE(again);
    REQUIRE(find_action(*again.value, "MR-2026-11-A01") != nullptr);
    CHECK(find_action(*again.value, "MR-2026-11-A01")->undated_reason == "waits for two offers");
}

TEST_CASE("an action of the draft is withdrawn with a reason, and its number is spent",
          "[minutes]") {
    auto entry = entry_again();
    action_of(entry) = {
        .id = id_of<ActionId>("MR-2026-11-A01"), .withdraw = true, .title = "raised twice"};
    const auto outcome = enter_minutes(entry, second_sitting(), stamp());
    REQUIRE(outcome);
    const Action* action = find_action(*outcome.value, "MR-2026-11-A01");
    REQUIRE(action != nullptr);
    CHECK(action->state == ActionState::withdrawn);
    CHECK(action->ended_on == Date(2026, 11, 10));
    CHECK(action->history.back().note == "raised twice");
    CHECK(outcome.value->minutes.items.back().actions.empty());
    action_of(entry) = {.title = "Another", .owner = "ben", .due = Date(2026, 12, 1)};
    const auto next = enter_minutes(entry, after(second_sitting(), *outcome.value), stamp());
    REQUIRE(next);
    CHECK(next.value->raised[0].id.str() == "MR-2026-11-A02");
}

TEST_CASE("a line of the draft that is gone or stands twice is reported", "[minutes]") {
    auto entry = entry_again();
    entry.items.back().actions.clear();
    CHECK(problems_of(entry, second_sitting()) == Problems{"action-vanished"});
    entry = entry_again();
    entry.items.front().actions.push_back(action_of(entry));
    action_of(entry).line = 50;
    CHECK(problems_of(entry, second_sitting()) == Problems{"repeated-action at line 50"});
    // One that could not be read was reported before.
    entry = entry_again();
    action_of(entry).unreadable = true;
    CHECK_FALSE(enter_minutes(entry, second_sitting(), stamp()).diagnostics.size() > 0);
}

TEST_CASE("only what these minutes raised can be named in an action's line", "[minutes]") {
    auto entry = sample_entry();
    for (const auto* id : {"MR-2026-11-A09", "A-2026-007", "MR-2026-10-A01"}) {
        action_of(entry).id = id_of<ActionId>(id);
        action_of(entry).line = 40;
        CHECK(problems_of(entry, sample_context()) == Problems{"unknown-action at line 40"});
    }
}

TEST_CASE("what ended meanwhile is not corrected any more, and is not silently ignored",
          "[minutes]") {
    CHECK(problems_of(entry_again(), with_done_action()).empty());
    auto entry = entry_again();
    action_of(entry).title = "Write another order";
    action_of(entry).line = 40;
    CHECK(problems_of(entry, with_done_action()) == Problems{"action-ended at line 40"});
}

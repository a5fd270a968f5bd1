#include "problems.hpp"
#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/review/minutes_entry.hpp>

using namespace isms;
using namespace isms::test;

namespace {

constexpr const char* late = "MR-2026-10-A01";

struct Said {
    ActionOutcome outcome;
    std::string to;
    std::string note;
};

MinutesEntry saying(MinutesEntry entry, const Said& said) {
    for (auto& review : entry.action_reviews) {
        if (review.action.str() == late)
            review = {review.action, said.outcome, said.to, said.note, 20};
    }
    return entry;
}

/// The action after minutes that said one thing were taken again and say another.
Action corrected(const Said& first, const Said& second) {
    const auto before = enter_minutes(saying(sample_entry(), first), sample_context(), stamp());
    REQUIRE(before);
    const auto context = after(sample_context(), *before.value);
    const auto result = enter_minutes(saying(entry_again(), second), context, stamp());
    for (const auto& problem : result.diagnostics) UNSCOPED_INFO(problem.message);
    REQUIRE(result);
    const Action* action = find_action(*result.value, late);
    REQUIRE(action != nullptr);
    return *action;
}

using enum ActionOutcome;

}  // namespace

TEST_CASE("what the draft said already is not done again", "[minutes]") {
    const auto outcome = enter_minutes(entry_again(), second_sitting(), stamp());
    REQUIRE(outcome);
    CHECK(find_action(*outcome.value, late) == nullptr);
    CHECK(outcome.value->minutes.action_reviews.size() == 3);
}

TEST_CASE("an end is taken back when the outcome is another", "[minutes]") {
    for (const auto ended : {done, cancelled}) {
        const auto action = corrected({ended, {}, "patched"}, {carried, {}, "not yet"});
        CHECK(action.state == ActionState::open);
        CHECK_FALSE(action.ended_on.has_value());
        CHECK(times_carried(action) == 1);
        CHECK_FALSE(end_was_seen(action));
    }
    CHECK(corrected({done, {}, "patched"}, {cancelled, {}, "gateways went"}).state ==
          ActionState::cancelled);
}

TEST_CASE("a new date is taken back when the outcome is another, and slips once at most",
          "[minutes]") {
    auto action = corrected({rescheduled, "2026-12-01", {}}, {carried, {}, {}});
    CHECK(action.due == Date(2026, 10, 30));
    CHECK(times_slipped(action) == 0);
    action = corrected({rescheduled, "2026-12-01", {}}, {rescheduled, "2026-12-15", {}});
    CHECK(action.due == Date(2026, 12, 15));
    CHECK(times_slipped(action) == 1);
}

TEST_CASE("a new owner is taken back when the outcome is another", "[minutes]") {
    CHECK(corrected({reassigned, "ben", {}}, {carried, {}, {}}).owner.str() == "cleo");
    CHECK(corrected({reassigned, "ben", {}}, {reassigned, "ada", {}}).owner.str() == "ada");
    CHECK(corrected({reassigned, "ben", {}}, {escalated, "ben", {}}).owner.str() == "cleo");
}

TEST_CASE("a note alone can be corrected under any outcome", "[minutes]") {
    for (const Said& said : {Said{carried, {}, "a"},
                             {done, {}, "a"},
                             {cancelled, {}, "a"},
                             {escalated, "ben", "a"},
                             {reassigned, "ben", "a"},
                             {rescheduled, "2026-12-01", "a"}}) {
        CAPTURE(to_text(said.outcome));
        const auto action = corrected(said, {said.outcome, said.to, "better said"});
        CHECK(last_word(action)->note == "better said");
        CHECK(times_slipped(action) == (said.outcome == rescheduled ? 1 : 0));
        CHECK(action.due == (said.outcome == rescheduled ? Date(2026, 12, 1) : Date(2026, 10, 30)));
    }
}

TEST_CASE("what changed since the first sitting is left alone", "[minutes]") {
    auto before = enter_minutes(saying(sample_entry(), {rescheduled, "2026-12-01", {}}),
                                sample_context(), stamp());
    REQUIRE(before);
    auto context = after(sample_context(), *before.value);
    context.actions[0].due = Date(2027, 1, 31);  // by a command of its own
    const auto result = enter_minutes(saying(entry_again(), {carried, {}, {}}), context, stamp());
    REQUIRE(result);
    CHECK(find_action(*result.value, late)->due == Date(2027, 1, 31));
}

TEST_CASE("a decision or a text that the draft had does not vanish with its line", "[minutes]") {
    auto entry = entry_again();
    entry.items.back().decisions.clear();
    CHECK(problems_of(entry, second_sitting()) == Problems{"decision-vanished"});
    entry = entry_again();
    entry.items.front().decisions.push_back(entry.items.back().decisions[0]);
    entry.items.back().decisions[0].line = 60;
    CHECK(problems_of(entry, second_sitting()) == Problems{"repeated-decision at line 60"});
    entry = entry_again();
    entry.items.erase(entry.items.begin());
    CHECK(problems_of(entry, second_sitting()) == Problems{"item-vanished"});
    // Emptied in its place it is gone on purpose.
    entry = entry_again();
    entry.items[0].discussion.clear();
    entry.items[0].consideration = Consideration::unstated;
    CHECK(problems_of(entry, second_sitting()).empty());
}

TEST_CASE("an outcome of the draft does not vanish with its line", "[minutes]") {
    auto entry = entry_again();
    entry.action_reviews.erase(entry.action_reviews.begin());
    CHECK(problems_of(entry, second_sitting()) == Problems{"outcome-vanished"});
    // One that could not be read was reported before.
    entry = entry_again();
    entry.action_reviews[0].unreadable = true;
    CHECK(enter_minutes(entry, second_sitting(), stamp()).diagnostics.empty());
}

TEST_CASE("a text whose item left the agenda points to the agenda", "[minutes]") {
    auto context = second_sitting();
    context.agenda.items.erase(context.agenda.items.begin());
    auto entry = entry_again();
    entry.items.erase(entry.items.begin());
    const auto told = enter_minutes(entry, context, stamp()).diagnostics;
    REQUIRE(told.size() == 1);
    CHECK(told[0].code == "item-vanished");
    CHECK(told[0].hint == "put it back with isms-review agenda edit MR-2026-11");
}

TEST_CASE("a decision is reworded under its number", "[minutes]") {
    auto entry = entry_again();
    entry.items.back().decisions[0].text = "Lease a third gateway";
    const auto outcome = enter_minutes(entry, second_sitting(), stamp());
    REQUIRE(outcome);
    CHECK(outcome.value->minutes.items.back().decisions[0].id.str() == "MR-2026-11-D01");
    CHECK(outcome.value->minutes.items.back().decisions[0].text == "Lease a third gateway");
    CHECK(outcome.value->meeting.counters.at("D") == 1);
}

TEST_CASE("counters never go back", "[minutes]") {
    auto context = sample_context();
    context.meeting.counters = {{"A", 7}, {"D", 3}, {"X", 1}};
    auto entry = sample_entry();
    entry.items.back().actions.clear();
    entry.items.back().decisions.clear();
    const auto outcome = enter_minutes(entry, context, stamp());
    REQUIRE(outcome);
    CHECK(outcome.value->meeting.counters == context.meeting.counters);
}

TEST_CASE("minutes whose taking was undone are taken up again", "[minutes]") {
    auto context = second_sitting();
    context.before->withdrawn = true;
    const auto outcome = enter_minutes(entry_again(), context, stamp());
    REQUIRE(outcome);
    CHECK_FALSE(outcome.value->minutes.withdrawn);
}

TEST_CASE("keys that this version does not know stay, at every level", "[minutes]") {
    auto context = second_sitting();
    const Json mark = {{"x", 1}};
    auto& before = *context.before;
    for (auto* unknown :
         {&before.unknown, &before.held->unknown, &before.attendance[0].unknown,
          &before.attendance[3].unknown, &before.items[0].unknown,
          &before.items.back().decisions[0].unknown, &before.action_reviews[0].unknown,
          &before.suitability.unknown, &before.adequacy.unknown, &before.effectiveness.unknown}) {
        *unknown = mark;
    }
    const auto outcome = enter_minutes(entry_again(), context, stamp());
    REQUIRE(outcome);
    const auto& minutes = outcome.value->minutes;
    for (const auto* unknown :
         {&minutes.unknown, &minutes.held->unknown, &minutes.attendance[0].unknown,
          &minutes.attendance[3].unknown, &minutes.items[0].unknown,
          &minutes.items.back().decisions[0].unknown, &minutes.action_reviews[0].unknown,
          &minutes.suitability.unknown, &minutes.adequacy.unknown,
          &minutes.effectiveness.unknown}) {
        CHECK(*unknown == mark);
    }
    CHECK(minutes.attendance[1].unknown.empty());
}

#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/review/action_rules.hpp>
#include <isms/review/reminders.hpp>

using namespace isms;
using namespace isms::test;

namespace {

const Date today(2026, 11, 10);
const LadderRule usual{.carries = 3, .days = 90};

PersonId person(std::string_view id) {
    return id_of<PersonId>(id);
}

using Ids = std::vector<std::string>;

Ids ids_of(const std::vector<RemindedAction>& actions) {
    Ids ids;
    for (const auto& action : actions) ids.push_back(action.id.str());
    return ids;
}

/// "ben: A-2026-001 | A-2026-002 | " for a digest: overdue, due soon, escalated.
Ids told(const std::vector<Action>& actions, const LadderRule& ladder = usual, int days = 7,
         const PeopleById& people = sample_people()) {
    Ids all;
    for (const auto& digest : reminder_digests(actions, people, ladder, today, days)) {
        std::string text = digest.person.str() + ":";
        for (const auto* list : {&digest.overdue, &digest.due_soon, &digest.escalated}) {
            for (const auto& id : ids_of(*list)) text += " " + id;
            text += " |";
        }
        all.push_back(text);
    }
    return all;
}

/// A review looked at it, and this came out.
Action reviewed(Action action, Date on, ActionOutcome outcome) {
    auto event = make_change(stamp_on(on), event::reviewed, "", std::string(to_text(outcome)));
    event.review = id_of<MeetingId>("MR-" + on.iso().substr(0, 7));
    action.history.push_back(std::move(event));
    return action;
}

}  // namespace

TEST_CASE("nobody is told where nothing is due", "[reminders]") {
    CHECK(told({}).empty());
    CHECK(told({sample_action("A-2026-001", "ben", std::nullopt)}).empty());
    CHECK(told({sample_action("A-2026-001", "ben", today.plus_days(8))}).empty());
}

TEST_CASE("soon is from today to that many days ahead", "[reminders]") {
    const auto due_in = [](int days) {
        return std::vector{sample_action("A-2026-001", "ben", today.plus_days(days))};
    };
    CHECK(told(due_in(-1)) == Ids{"ben: A-2026-001 | | |"});
    CHECK(told(due_in(0)) == Ids{"ben: | A-2026-001 | |"});
    CHECK(told(due_in(7)) == Ids{"ben: | A-2026-001 | |"});
    CHECK(told(due_in(8)).empty());
    CHECK(told(due_in(8), usual, 8) == Ids{"ben: | A-2026-001 | |"});
    CHECK(told(due_in(0), usual, 0) == Ids{"ben: | A-2026-001 | |"});
    CHECK(told(due_in(1), usual, 0).empty());
}

TEST_CASE("each owner gets one digest, oldest first", "[reminders]") {
    CHECK(told({sample_action("A-2026-004", "cleo", today.plus_days(-2)),
                sample_action("A-2026-003", "ben", today.plus_days(-3)),
                sample_action("A-2026-002", "ben", today.plus_days(-9)),
                sample_action("A-2026-001", "ben", today.plus_days(-3)),
                sample_action("A-2026-006", "ben", today.plus_days(5)),
                sample_action("A-2026-005", "ben", today.plus_days(1))}) ==
          Ids{"ben: A-2026-002 A-2026-001 A-2026-003 | A-2026-005 A-2026-006 | |",
              "cleo: A-2026-004 | | |"});
    const auto digests = reminder_digests({sample_action("A-2026-001", "ben", today)},
                                          sample_people(), usual, today, 7);
    REQUIRE(digests.size() == 1);
    const auto& reminded = digests.front().due_soon.front();
    CHECK(reminded.title == "Patch the VPN gateways");
    CHECK(reminded.owner == person("ben"));
    CHECK(reminded.due == today);
}

TEST_CASE("nobody is reminded of what has ended", "[reminders]") {
    const auto owed = sample_action("A-2026-001", "cleo", today.plus_days(-100));
    CHECK(told({complete(owed, today, "done", stamp())}).empty());
    CHECK(told({cancel(owed, "not needed", stamp())}).empty());
    CHECK(told({start(owed, "", stamp())}) ==
          Ids{"ben: | | A-2026-001 |", "cleo: A-2026-001 | | |"});
    auto withdrawn = owed;
    withdrawn.state = ActionState::withdrawn;
    CHECK(told({withdrawn}).empty());
}

TEST_CASE("the ladder tells the manager of the owner", "[reminders]") {
    CHECK(told({sample_action("A-2026-001", "cleo", today.plus_days(-89))}) ==
          Ids{"cleo: A-2026-001 | | |"});
    CHECK(told({sample_action("A-2026-001", "cleo", today.plus_days(-90))}) ==
          Ids{"ben: | | A-2026-001 |", "cleo: A-2026-001 | | |"});
    // Nobody is above the chief executive.
    CHECK(told({sample_action("A-2026-001", "ada", today.plus_days(-90))}) ==
          Ids{"ada: A-2026-001 | | |"});
    CHECK(told({sample_action("A-2026-001", "cleo", today.plus_days(-900))},
               {.carries = 0, .days = 0}) == Ids{"cleo: A-2026-001 | | |"});
}

TEST_CASE("so does what reviews carried over too often, once it is overdue", "[reminders]") {
    auto action = sample_action("A-2026-001", "cleo", today.plus_days(-1));
    for (const int month : {8, 9, 10})
        action = reviewed(std::move(action), Date(2026, month, 13), ActionOutcome::carried);
    CHECK(told({action}) == Ids{"ben: | | A-2026-001 |", "cleo: A-2026-001 | | |"});
    action.due = today;
    CHECK(told({action}) == Ids{"cleo: | A-2026-001 | |"});
}

TEST_CASE("a step of the ladder holds until the next review has carried it over", "[reminders]") {
    const auto stale = sample_action("A-2026-001", "cleo", today.plus_days(-120));
    for (const auto outcome :
         {ActionOutcome::escalated, ActionOutcome::funded, ActionOutcome::accepted}) {
        const auto stepped = reviewed(stale, Date(2026, 10, 13), outcome);
        CHECK(told({stepped}) == Ids{"cleo: A-2026-001 | | |"});
        CHECK(told({reviewed(stepped, Date(2026, 11, 9), ActionOutcome::carried)}) ==
              Ids{"ben: | | A-2026-001 |", "cleo: A-2026-001 | | |"});
    }
    CHECK(told({escalate(stale, person("ben"), "no progress", stamp_on(Date(2026, 11, 9)))}) ==
          Ids{"cleo: A-2026-001 | | |"});
}

TEST_CASE("what somebody who has left owes goes to their manager, once overdue", "[reminders]") {
    CHECK(told({sample_action("A-2026-001", "dan", today.plus_days(-1))}) ==
          Ids{"ben: | | A-2026-001 |"});
    CHECK(told({sample_action("A-2026-001", "dan", today)}).empty());
    CHECK(told({sample_action("A-2026-001", "dan", today.plus_days(3))}).empty());
}

TEST_CASE("the last day of somebody is one with the organisation", "[reminders]") {
    auto people = sample_people();
    people.at(person("cleo")).left_on = today;
    const std::vector actions{sample_action("A-2026-001", "cleo", today.plus_days(-1))};
    CHECK(told(actions, usual, 7, people) == Ids{"cleo: A-2026-001 | | |"});
    people.at(person("cleo")).left_on = today.plus_days(-1);
    CHECK(told(actions, usual, 7, people) == Ids{"ben: | | A-2026-001 |"});
}

TEST_CASE("a manager who has left, or was never there, is told nothing", "[reminders]") {
    auto people = sample_people();
    people.at(person("ben")).left_on = Date(2026, 7, 1);
    CHECK(
        told({sample_action("A-2026-001", "dan", today.plus_days(-1))}, usual, 7, people).empty());
    people.at(person("cleo")).withdrawn = true;
    CHECK(
        told({sample_action("A-2026-001", "cleo", today.plus_days(-1))}, usual, 7, people).empty());
    people.at(person("dan")).manager.reset();
    CHECK(
        told({sample_action("A-2026-001", "dan", today.plus_days(-1))}, usual, 7, people).empty());
    CHECK(told({sample_action("A-2026-001", "nobody", today.plus_days(-1))}).empty());
}

TEST_CASE("a manager has their own and others' in one digest", "[reminders]") {
    CHECK(told({sample_action("A-2026-003", "cleo", today.plus_days(-95)),
                sample_action("A-2026-002", "dan", today.plus_days(-99)),
                sample_action("A-2026-001", "ben", today.plus_days(-1))}) ==
          Ids{"ben: A-2026-001 | | A-2026-002 A-2026-003 |", "cleo: A-2026-003 | | |"});
}

#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/review/action_months.hpp>
#include <isms/review/action_rules.hpp>

using namespace isms;
using test::stamp_on;

namespace {

/// Raised on 2026-10-01, due on 2026-10-20.
Action raised() {
    return test::sample_action("A-2026-001", "ben", Date(2026, 10, 20));
}

ActionMonth month_of(const Action& action, Date day) {
    const std::vector<Action> actions{action};
    return actions_by_month(actions, day, day.end_of_month()).front();
}

Event undone_on(Date day) {
    return make_event(stamp_on(day), event::undone, "undo of actions done");
}

}  // namespace

TEST_CASE("an action is opened once, and open and overdue until it is done") {
    const std::vector<Action> actions{
        complete(raised(), Date(2026, 12, 3), "", stamp_on(Date(2026, 12, 4)))};
    const auto months = actions_by_month(actions, Date(2026, 9, 15), Date(2026, 12, 31));
    REQUIRE(months.size() == 4);
    const auto is = [&](std::size_t i, int opened, int closed, int open, int overdue) {
        INFO(months[i].month.text());
        CHECK(months[i].opened == opened);
        CHECK(months[i].closed == closed);
        CHECK(months[i].open == open);
        CHECK(months[i].overdue == overdue);
    };
    is(0, 0, 0, 0, 0);
    is(1, 1, 0, 1, 1);
    is(2, 0, 0, 1, 1);
    is(3, 0, 1, 0, 0);
}

TEST_CASE("what is due on the month's last day is not overdue at its end") {
    auto action = raised();
    action.due = Date(2026, 10, 31);
    CHECK(month_of(action, Date(2026, 10, 1)).overdue == 0);
    action.due = Date(2026, 10, 30);
    CHECK(month_of(action, Date(2026, 10, 1)).overdue == 1);
}

TEST_CASE("a date moved later does not make an action less overdue than it was") {
    const auto moved = reschedule(
        reschedule(raised(), Date(2026, 11, 20), "supplier", stamp_on(Date(2026, 11, 2))),
        Date(2027, 1, 15), "again", stamp_on(Date(2026, 12, 1)));
    CHECK(month_of(moved, Date(2026, 10, 1)).overdue == 1);
    CHECK(month_of(moved, Date(2026, 11, 1)).overdue == 1);
    CHECK(month_of(moved, Date(2026, 12, 1)).overdue == 0);
    // Moved in time, it never was.
    const auto early =
        reschedule(raised(), Date(2026, 12, 20), "holidays", stamp_on(Date(2026, 10, 5)));
    CHECK(month_of(early, Date(2026, 10, 1)).overdue == 0);
}

TEST_CASE("an action without a due date becomes overdue only once it has one") {
    const auto undated = test::sample_action("A-2026-002", "ben", std::nullopt);
    CHECK(month_of(undated, Date(2026, 11, 1)).overdue == 0);
    const auto dated =
        reschedule(undated, Date(2026, 11, 10), "offer is here", stamp_on(Date(2026, 11, 3)));
    CHECK(month_of(dated, Date(2026, 10, 1)).overdue == 0);
    CHECK(month_of(dated, Date(2026, 11, 1)).overdue == 1);
}

TEST_CASE("an action that was reopened was closed in between, and is opened again") {
    auto action = complete(raised(), Date(2026, 10, 15), "", stamp_on(Date(2026, 10, 15)));
    action = reopen(std::move(action), "it leaks again", stamp_on(Date(2026, 12, 8)));
    CHECK(month_of(action, Date(2026, 10, 1)).closed == 1);
    CHECK(month_of(action, Date(2026, 11, 1)).open == 0);
    CHECK(month_of(action, Date(2026, 12, 1)).opened == 1);
    CHECK(month_of(action, Date(2026, 12, 1)).overdue == 1);
}

TEST_CASE("a cancelled action is closed, a withdrawn one never was") {
    CHECK(
        month_of(cancel(raised(), "moot", stamp_on(Date(2026, 10, 9))), Date(2026, 10, 1)).closed ==
        1);
    auto withdrawn = raised();
    withdrawn.state = ActionState::withdrawn;
    withdrawn.ended_on = Date(2026, 10, 2);
    const auto month = month_of(withdrawn, Date(2026, 10, 1));
    CHECK(month.opened == 0);
    CHECK(month.closed == 0);
}

TEST_CASE("what was undone never happened") {
    // As undo leaves it: the former record, with the whole history.
    auto action = raised();
    auto done = complete(raised(), Date(2026, 10, 15), "", stamp_on(Date(2026, 10, 15)));
    action.history = done.history;
    action.history.push_back(undone_on(Date(2026, 10, 16)));
    CHECK(month_of(action, Date(2026, 10, 1)).closed == 0);
    CHECK(month_of(action, Date(2026, 11, 1)).overdue == 1);

    auto moved = raised();
    moved.history =
        reschedule(raised(), Date(2026, 12, 1), "later", stamp_on(Date(2026, 10, 10))).history;
    moved.history.push_back(undone_on(Date(2026, 10, 11)));
    CHECK(month_of(moved, Date(2026, 10, 1)).overdue == 1);
}

TEST_CASE("an action that was imported with its end has no history of it") {
    auto imported = raised();
    imported.state = ActionState::done;
    imported.ended_on = Date(2026, 11, 5);
    CHECK(month_of(imported, Date(2026, 10, 1)).open == 1);
    CHECK(month_of(imported, Date(2026, 11, 1)).closed == 1);
    CHECK(month_of(imported, Date(2026, 11, 1)).open == 0);
}

TEST_CASE("what is open at a month's end is what was open before, and opened, less what closed") {
    std::vector<Action> actions;
    for (int i = 0; i < 40; ++i) {
        auto action = raised();
        action.raised_on = Date(2026, 1, 5).plus_days(i * 7);
        const auto later = [&](int days) { return stamp_on(action.raised_on.plus_days(days)); };
        if (i % 3 != 0) {
            action = complete(std::move(action), later(11 * (i % 5)).today, "", later(50 + i));
        }
        if (i % 6 == 1) action = reopen(std::move(action), "again", later(90 + i));
        actions.push_back(std::move(action));
    }
    const auto months = actions_by_month(actions, Date(2026, 1, 1), Date(2027, 6, 30));
    int open = 0;
    for (const auto& month : months) {
        INFO(month.month.text());
        open += month.opened - month.closed;
        CHECK(month.open == open);
        CHECK(month.overdue <= month.open);
    }
}

TEST_CASE("what was open on a day in the past is told with the dates of that day") {
    auto late = raised();
    auto done = complete(test::sample_action("A-2026-003", "ben", Date(2026, 12, 24)),
                         Date(2026, 12, 20), "", stamp_on(Date(2026, 12, 20)));
    const std::vector<Action> actions{
        done, test::sample_action("A-2026-002", "ben", std::nullopt),
        reschedule(late, Date(2027, 3, 1), "supplier", stamp_on(Date(2026, 12, 2)))};
    const auto standing = actions_open_on(actions, Date(2026, 11, 30));
    REQUIRE(standing.size() == 3);
    CHECK(standing[0].action->id.str() == "A-2026-001");
    CHECK(standing[0].due == Date(2026, 10, 20));
    CHECK(standing[0].days_overdue == 41);
    CHECK(standing[1].action->id.str() == "A-2026-003");
    CHECK(standing[2].action->id.str() == "A-2026-002");
    CHECK(actions_open_on(actions, Date(2026, 12, 31)).size() == 2);
    CHECK(actions_open_on(actions, Date(2026, 9, 30)).empty());
}

TEST_CASE("a report looks back at twelve months, from the first action on") {
    const std::vector<Action> actions{raised()};
    const auto young = last_action_months(actions, Date(2026, 11, 12));
    REQUIRE(young.size() == 2);
    CHECK(young.front().month.text() == "2026-10");
    CHECK(young.back().until == Date(2026, 11, 12));
    const auto old = last_action_months(actions, Date(2028, 3, 1));
    CHECK(old.size() == 12);
    CHECK(old.front().month.text() == "2027-04");
    CHECK(last_action_months({}, Date(2026, 11, 12)).empty());
}

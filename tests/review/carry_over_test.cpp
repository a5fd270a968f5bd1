#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/review/action_rules.hpp>
#include <isms/review/carry_over.hpp>

#include <string>
#include <vector>

using namespace isms;
using namespace isms::test;

namespace {

const Date today(2026, 11, 10);
const Date last_review(2026, 10, 13);

Action seen(Action action, std::string_view outcome, std::string_view review) {
    auto event = make_event(stamp(), event::reviewed);
    event.to = outcome;
    event.review = id_of<MeetingId>(review);
    action.history.push_back(std::move(event));
    return action;
}

Action done_on(std::string_view id, Date on) {
    return complete(sample_action(id, "cleo", Date(2026, 12, 1)), on, {}, stamp_on(on));
}

std::vector<std::string> carried(const std::vector<Action>& actions,
                                 const std::optional<MeetingId>& review = std::nullopt) {
    std::vector<std::string> ids;
    for (const auto& action : carry_over(actions, sample_people(), last_review, today, review))
        ids.push_back(action.id.str());
    return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("what is open is carried, whenever it is from", "[carry-over]") {
    auto in_progress = start(sample_action("A-2024-001", "cleo", Date(2026, 12, 1)), {}, stamp());
    CHECK(carried({sample_action("A-2020-001", "dan", std::nullopt), in_progress,
                   sample_action("A-2026-009", "cleo", today)}) ==
          Ids{"A-2026-009", "A-2024-001", "A-2020-001"});
}

TEST_CASE("what ended is carried until a review has seen its end", "[carry-over]") {
    const auto done = done_on("A-2026-001", Date(2026, 11, 3));
    CHECK(carried({done}) == Ids{"A-2026-001"});
    CHECK(carried({seen(done, "noted", "MR-2026-11")}).empty());
    CHECK(carried({seen(complete(sample_action("A-2026-001", "cleo", today), today, {}, stamp()),
                        "done", "MR-2026-10")})
              .empty());
    const auto cancelled =
        cancel(seen(sample_action("A-2026-001", "cleo", today), "carried over", "MR-2026-10"),
               "not needed", stamp());
    CHECK(carried({cancelled}) == Ids{"A-2026-001"});
}

TEST_CASE("an end of before the last review that it did not see is carried all the same",
          "[carry-over]") {
    // Raised after the agenda of the last review was issued and done before that was held; or
    // recorded late, with --on.
    CHECK(carried({done_on("A-2026-001", Date(2026, 10, 12))}) == Ids{"A-2026-001"});
    auto recorded_late =
        seen(sample_action("A-2026-002", "cleo", Date(2026, 9, 1)), "carried over", "MR-2026-10");
    recorded_late =
        complete(std::move(recorded_late), Date(2026, 10, 1), {}, stamp_on(Date(2026, 10, 20)));
    CHECK(carried({recorded_late}) == Ids{"A-2026-002"});
}

TEST_CASE("an end that came with the record counts from the last review on", "[carry-over]") {
    auto imported = sample_action("A-2020-001", "cleo", Date(2020, 5, 1));
    imported.state = ActionState::done;
    imported.ended_on = Date(2020, 4, 1);
    CHECK(carried({imported}).empty());
    imported.ended_on = last_review;
    CHECK(carried({imported}) == Ids{"A-2020-001"});
    imported.ended_on = Date(2020, 4, 1);
    CHECK(carry_over({imported}, sample_people(), std::nullopt, today).size() == 1);
}

TEST_CASE("what was withdrawn is no news", "[carry-over]") {
    auto action = sample_action("A-2026-001", "cleo", today);
    action.state = ActionState::withdrawn;
    action.ended_on = today;
    CHECK(carried({action}).empty());
}

TEST_CASE("a review sees what it ended itself, and not what it raised itself", "[carry-over]") {
    const auto november = id_of<MeetingId>("MR-2026-11");
    const auto ended_here = seen(done_on("A-2026-001", today), "done", "MR-2026-11");
    CHECK(carried({ended_here}, november) == Ids{"A-2026-001"});
    CHECK(carried({ended_here}, id_of<MeetingId>("MR-2026-12")).empty());
    const auto raised_here = sample_action("MR-2026-11-A01", "cleo", Date(2026, 12, 1));
    CHECK(carried({raised_here}, november).empty());
    CHECK(carried({raised_here}, id_of<MeetingId>("MR-2026-12")) == Ids{"MR-2026-11-A01"});
}

TEST_CASE("overdue first, most overdue at the top, then by date, undated, and ended last",
          "[carry-over]") {
    CHECK(carried({done_on("A-2026-001", Date(2026, 11, 3)),
                   sample_action("A-2026-002", "cleo", std::nullopt),
                   sample_action("A-2026-003", "cleo", Date(2026, 12, 1)),
                   sample_action("A-2026-004", "cleo", Date(2026, 11, 9)),
                   sample_action("A-2026-005", "cleo", Date(2026, 9, 1)),
                   sample_action("A-2026-006", "cleo", today),
                   sample_action("A-2026-007", "cleo", Date(2026, 11, 9))}) ==
          Ids{"A-2026-005", "A-2026-004", "A-2026-007", "A-2026-006", "A-2026-003", "A-2026-002",
              "A-2026-001"});
}

TEST_CASE("the summary lets pass whatever the whole record may carry", "[carry-over]") {
    CHECK(may_be_carried(ActionState::open, false));
    CHECK(may_be_carried(ActionState::in_progress, true));
    CHECK(may_be_carried(ActionState::done, false));
    CHECK_FALSE(may_be_carried(ActionState::done, true));
    CHECK_FALSE(may_be_carried(ActionState::withdrawn, false));
}

TEST_CASE("an action is shown as it stands, with its last word", "[carry-over]") {
    auto action = sample_action("MR-2026-08-A01", "cleo", Date(2026, 8, 31));
    action = reschedule(std::move(action), Date(2026, 10, 30), "supplier late",
                        {stamp().at, "ben", today});
    action = seen(std::move(action), "carried over", "MR-2026-09");
    const auto carried = as_carried(action, sample_people(), today);
    CHECK(carried.owner_name == "Cleo Example");
    CHECK(carried.days_overdue == 11);
    CHECK(carried.times_carried == 1);
    CHECK(carried.times_slipped == 1);
    CHECK(carried.last_word == "supplier late");
    CHECK(carried.last_word_by == "Ben Example");
    CHECK(carried.last_word_on == today);
    action.history.back().by = "guest@example.org";
    action.history.back().note = "called them";
    CHECK(as_carried(action, sample_people(), today).last_word_by == "guest@example.org");
}

#include "support/catch.hpp"

#include <isms/model/action.hpp>

#include <string>

using namespace isms;

namespace {

Event event_of(std::string what, std::string to = {}, const char* review = nullptr,
               std::string note = {}) {
    Event event;
    event.what = std::move(what);
    event.to = std::move(to);
    if (review != nullptr) event.review = MeetingId::parse(review);
    event.note = std::move(note);
    return event;
}

Event moved(std::string from, std::string to, const char* review = nullptr) {
    auto event = event_of(event::rescheduled, std::move(to), review);
    event.from = std::move(from);
    return event;
}

Action with(std::vector<Event> history) {
    auto action = Action::blank();
    action.history = std::move(history);
    return action;
}

}  // namespace

TEST_CASE("an action was carried as often as reviews left it open", "[action]") {
    CHECK(times_carried(with({})) == 0);
    CHECK(times_carried(with({event_of("reviewed", "carried over", "MR-2026-09"),
                              event_of("reviewed", "escalated", "MR-2026-10"),
                              event_of("reviewed", "reassigned", "MR-2026-11"),
                              event_of("reviewed", "rescheduled", "MR-2026-12")})) == 4);
    CHECK(times_carried(with({event_of("reviewed", "done", "MR-2026-09"),
                              event_of("reviewed", "cancelled", "MR-2026-10"),
                              event_of("reviewed", "noted", "MR-2026-11"),
                              event_of("comment", "carried over", "MR-2026-12")})) == 0);
}

TEST_CASE("a review whose minutes were taken twice counts once, by what it said last", "[action]") {
    CHECK(times_carried(with({event_of("reviewed", "carried over", "MR-2026-09"),
                              event_of("reviewed", "escalated", "MR-2026-09")})) == 1);
    CHECK(times_carried(with({event_of("reviewed", "carried over", "MR-2026-09"),
                              event_of("reviewed", "done", "MR-2026-09")})) == 0);
}

TEST_CASE("a date slips when it moves later", "[action]") {
    CHECK(times_slipped(
              with({moved("2026-10-01", "2026-11-01"), moved("2026-11-01", "2026-12-01")})) == 2);
    CHECK(times_slipped(with({moved("2026-11-01", "2026-10-01"), moved("", "2026-12-01"),
                              moved("2026-12-01", "2026-12-01")})) == 0);
    CHECK(times_slipped(with({moved("not a date", "2026-12-01")})) == 0);
}

TEST_CASE("one review moves a date once, however often it was corrected", "[action]") {
    CHECK(times_slipped(with({moved("2026-10-01", "2026-12-01", "MR-2026-11"),
                              moved("2026-12-01", "2026-12-15", "MR-2026-11")})) == 1);
    CHECK(times_slipped(with({moved("2026-10-01", "2026-12-01", "MR-2026-11"),
                              moved("2026-12-01", "2026-10-01", "MR-2026-11")})) == 0);
    CHECK(times_slipped(with({moved("2026-10-01", "2026-11-01", "MR-2026-10"),
                              moved("2026-11-01", "2026-12-01", "MR-2026-11")})) == 2);
}

TEST_CASE("the last word is what somebody said, not what the program noted", "[action]") {
    CHECK(last_word(with({event_of("created")})) == nullptr);
    CHECK(last_word(with({event_of("undone", {}, nullptr, "undo of minutes take")})) == nullptr);
    const auto action =
        with({event_of("comment", {}, nullptr, "waiting"),
              event_of("done", {}, nullptr, "replaced both"),
              event_of("attached", "0abc", nullptr, "report.pdf"),
              event_of("changed", "new", nullptr, "title corrected while the minutes were taken"),
              event_of("verified")});
    REQUIRE(last_word(action) != nullptr);
    CHECK(last_word(action)->note == "replaced both");
}

TEST_CASE("an end is seen by the first review that looks at it afterwards", "[action]") {
    const auto seen = event_of("reviewed", "noted", "MR-2026-11");
    CHECK_FALSE(end_was_seen(with({})));
    CHECK_FALSE(
        end_was_seen(with({event_of("reviewed", "carried over", "MR-2026-10"), event_of("done")})));
    CHECK_FALSE(end_was_seen(with({event_of("reviewed", "escalated", "MR-2026-10"),
                                   event_of("done"), event_of("verified")})));
    CHECK(end_was_seen(with({event_of("done"), seen})));
    CHECK(end_was_seen(with({event_of("done"), event_of("reviewed", "done", "MR-2026-11")})));
    CHECK(end_was_seen(
        with({event_of("cancelled"), seen, event_of("verified"), event_of("comment")})));
    // Ended again after it was reopened: that end nobody has seen.
    CHECK_FALSE(
        end_was_seen(with({event_of("done"), seen, event_of("reopened"), event_of("done")})));
}

TEST_CASE("what a review saw itself is still news to it", "[action]") {
    const auto action = with({event_of("done"), event_of("reviewed", "done", "MR-2026-11")});
    CHECK_FALSE(end_was_seen(action, MeetingId::parse("MR-2026-11")));
    CHECK(end_was_seen(action, MeetingId::parse("MR-2026-12")));
}

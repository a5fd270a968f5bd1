#include "problems.hpp"
#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/review/minutes_entry.hpp>

using namespace isms;
using namespace isms::test;

TEST_CASE("an entry becomes minutes, with names and roles of the day", "[minutes]") {
    const auto minutes = sample_outcome().minutes;
    CHECK(minutes.meeting.str() == "MR-2026-11");
    CHECK(minutes.held->on == Date(2026, 11, 10));
    CHECK(minutes.held->end == "11:15");
    CHECK(minutes.chair == "ada");
    REQUIRE(minutes.attendance.size() == 4);
    CHECK(minutes.attendance[0].name == "Ada Example");
    CHECK(minutes.attendance[0].role == "Chief executive");
    CHECK(minutes.attendance[0].top_management);
    CHECK_FALSE(minutes.attendance[1].top_management);
    CHECK(minutes.attendance[2].presence == Presence::apologies);
    CHECK(minutes.attendance[3].person.empty());
    CHECK(minutes.attendance[3].name == "Gwen Guest");
    CHECK(minutes.attendance[3].role == "auditor");
    CHECK(minutes.suitability.answer == Answer::yes);
    CHECK(minutes.adequacy.grounds == "a gateway is missing");
    CHECK(minutes.history.back().what == event::taken);
    CHECK_FALSE(minutes.facts.has_value());
}

TEST_CASE("items stand in the order of the agenda", "[minutes]") {
    auto entry = sample_entry();
    std::swap(entry.items[0], entry.items[3]);
    const auto outcome = enter_minutes(entry, sample_context(), stamp());
    REQUIRE(outcome);
    std::string keys;
    for (const auto& item : outcome.value->minutes.items) keys += item.key + " ";
    CHECK(keys == "a b d1 d2 results ");
    CHECK(outcome.value->minutes.items[1].reason == "no change since October");
    CHECK(outcome.value->minutes.items[2].discussion == "Two gaps, both **closed**.");
}

TEST_CASE("whoever is named has to be known and there on that day, with the line", "[minutes]") {
    auto entry = sample_entry();
    entry.chair = "adda";
    entry.chair_line = 6;
    entry.attendance.push_back({.person = "nobody", .line = 9});
    entry.attendance.push_back({.person = "dan", .line = 10});
    entry.attendance.push_back({.person = "ada", .line = 11});
    entry.attendance.push_back({.person = "Not an id", .line = 12});
    entry.items.back().decisions[0].owner = "dan";
    entry.items.back().decisions[0].line = 30;
    CHECK(problems_of(entry, sample_context()) ==
          Problems{"unknown-person at line 6", "unknown-person at line 9",
                   "unknown-person at line 10", "repeated-attendance at line 11",
                   "unknown-person at line 12", "unknown-person at line 30"});
    const auto told = enter_minutes(entry, sample_context(), stamp()).diagnostics;
    CHECK(told[0].hint == "did you mean 'ada'?");
    CHECK(told[2].message == "the attendee Dan Example left on 2026-06-30");
}

TEST_CASE("whoever had left may be named in the minutes of a day before", "[minutes]") {
    auto entry = sample_entry();
    entry.held->on = Date(2026, 6, 30);
    entry.attendance.push_back({.person = "dan"});
    CHECK(problems_of(entry, sample_context()).empty());
}

TEST_CASE("words behind a name that say more than name and role are not swallowed", "[minutes]") {
    auto entry = sample_entry();
    entry.attendance[0].said = "Ada Example, Chief executive";
    entry.attendance[1].said = "Ben Example";
    CHECK(problems_of(entry, sample_context()).empty());
    entry.attendance[1].said = "Ben Example, Security officer, left at 11:00";
    entry.attendance[1].line = 8;
    CHECK(problems_of(entry, sample_context()) == Problems{"attendance-remark at line 8"});
}

TEST_CASE("the name that a draft knows may stand behind the id after the register changed",
          "[minutes]") {
    auto context = second_sitting();
    context.people.at(id_of<PersonId>("ada")).name = "Ada Other";
    auto entry = entry_again();
    entry.attendance[0].said = "Ada Example, Chief executive";
    CHECK(problems_of(entry, context).empty());
}

TEST_CASE("an item that the agenda does not have is reported", "[minutes]") {
    auto entry = sample_entry();
    entry.items.push_back({.key = "zz", .line = 44});
    CHECK(problems_of(entry, sample_context()) == Problems{"unknown-item at line 44"});
}

TEST_CASE("minutes of another review are refused", "[minutes]") {
    auto entry = sample_entry();
    entry.review = id_of<MeetingId>("MR-2026-10");
    entry.review_line = 1;
    CHECK(problems_of(entry, sample_context()) == Problems{"other-review at line 1"});
    entry.review = id_of<MeetingId>("MR-2026-11");
    CHECK(problems_of(entry, sample_context()).empty());
}

TEST_CASE("a review was held once its end or a presence is stated, and not in the future",
          "[minutes]") {
    auto entry = sample_entry();
    entry.held_line = 3;
    entry.has_happened = false;
    entry.held->end.clear();
    const auto planned = enter_minutes(entry, sample_context(), stamp());
    REQUIRE(planned);
    CHECK_FALSE(planned.value->minutes.held.has_value());
    // A day or a place that somebody typed must not be forgotten.
    entry.held->place = "Room 9";
    CHECK(problems_of(entry, sample_context()) == Problems{"held-not-stated at line 3"});
    entry = sample_entry();
    entry.held_line = 3;
    entry.held->on = Date(2026, 11, 11);
    CHECK(problems_of(entry, sample_context()) == Problems{"held-in-future at line 3"});
}

TEST_CASE("decisions are numbered in the review, and the counter remembers", "[minutes]") {
    auto context = sample_context();
    context.meeting.counters["D"] = 4;
    auto entry = sample_entry();
    entry.items[0].decisions.push_back(
        {.category = DecisionCategory::change, .text = "Widen the scope"});
    const auto outcome = enter_minutes(entry, context, stamp());
    REQUIRE(outcome);
    const auto& items = outcome.value->minutes.items;
    CHECK(items[0].decisions[0].id.str() == "MR-2026-11-D05");
    CHECK(items[0].decisions[0].category == DecisionCategory::change);
    CHECK(items.back().decisions[0].id.str() == "MR-2026-11-D06");
    CHECK(items.back().decisions[0].owner == "ben");
    CHECK(items.back().decisions[0].due == Date(2027, 1, 15));
    CHECK(outcome.value->meeting.counters.at("D") == 6);
}

TEST_CASE("a number that no draft gave is refused", "[minutes]") {
    auto entry = sample_entry();
    entry.items.back().decisions[0].id = id_of<DecisionId>("MR-2026-10-D01");
    entry.items.back().decisions[0].line = 31;
    CHECK(problems_of(entry, sample_context()) == Problems{"unknown-decision at line 31"});
}

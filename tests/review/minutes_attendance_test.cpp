#include "problems.hpp"
#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/review/minutes_entry.hpp>

using namespace isms;
using namespace isms::test;

namespace {

/// The sample entry with something else said of ben, who is in its second line.
Problems problems_with(const EnteredAttendance& ben) {
    auto entry = sample_entry();
    entry.attendance[1] = ben;
    return problems_of(entry, sample_context());
}

}  // namespace

TEST_CASE("how somebody was there is kept", "[minutes]") {
    auto entry = sample_entry();
    entry.attendance[1] = {.person = "ben",
                           .line = 5,
                           .optional = true,
                           .delegate_for = "cleo",
                           .arrived = "10:20",
                           .left = "11:15"};
    const auto outcome = enter_minutes(entry, sample_context(), stamp());
    REQUIRE(outcome);
    const auto& ben = outcome.value->minutes.attendance[1];
    CHECK(ben.optional);
    CHECK(ben.delegate_for == "cleo");
    CHECK(ben.arrived == "10:20");
    CHECK(ben.left == "11:15");
    CHECK_FALSE(ben.top_management);
    CHECK(outcome.value->minutes.attendance[0].top_management);
}

TEST_CASE("times have to lie in the review, in order, and of somebody present", "[minutes]") {
    const Problems wrong{"attendance-time at line 5"};
    CHECK(problems_with({.person = "ben", .line = 5, .arrived = "11:00", .left = "10:30"}) ==
          wrong);
    CHECK(problems_with({.person = "ben", .line = 5, .arrived = "10:30", .left = "10:30"}) ==
          wrong);
    CHECK(problems_with({.person = "ben", .line = 5, .arrived = "09:59"}) == wrong);
    CHECK(problems_with({.person = "ben", .line = 5, .left = "11:16"}) == wrong);
    CHECK(problems_with(
              {.person = "ben", .presence = Presence::absent, .line = 5, .arrived = "10:30"}) ==
          wrong);
    CHECK(problems_with({.person = "ben", .line = 5, .arrived = "10:00", .left = "11:15"}).empty());
}

TEST_CASE("a delegate is there for somebody on the list", "[minutes]") {
    const Problems wrong{"delegate at line 5"};
    CHECK(problems_with({.person = "ben", .line = 5, .delegate_for = "dan"}) == wrong);
    CHECK(problems_with({.person = "ben", .line = 5, .delegate_for = "ben"}) == wrong);
    CHECK(problems_with(
              {.person = "ben", .presence = Presence::absent, .line = 5, .delegate_for = "cleo"}) ==
          wrong);
    CHECK(problems_with({.person = "ben", .line = 5, .delegate_for = "cleo"}).empty());
}

TEST_CASE("who has to come does not vanish from the list", "[minutes]") {
    auto entry = entry_again();
    entry.attendance.erase(entry.attendance.begin() + 2);
    CHECK(problems_of(entry, second_sitting()) == Problems{"attendance-missing"});
    auto context = second_sitting();
    context.meeting.optional = {id_of<PersonId>("cleo")};
    CHECK(problems_of(entry, context).empty());
}

TEST_CASE("a conclusion cites items and entries", "[minutes]") {
    auto context = sample_context();
    context.all_inputs.insert(id_of<InputId>("MET-patching"));
    const auto cited = [&](const std::string& grounds) {
        auto entry = sample_entry();
        entry.suitability = {.answer = Answer::yes, .grounds = grounds, .line = 40};
        const auto outcome = enter_minutes(entry, context, stamp());
        REQUIRE(outcome);
        return outcome.value->minutes.suitability;
    };
    const auto conclusion = cited("the scope fits [d1, MET-patching, d1]");
    CHECK(conclusion.grounds == "the scope fits");
    CHECK(conclusion.evidence == std::vector<std::string>{"d1", "MET-patching"});
    // What is no id is text.
    for (const auto* text : {"as said [sic]", "see [the slides]", "[]", "a [d1] b", "x ]"}) {
        CHECK(cited(text).grounds == text);
        CHECK(cited(text).evidence.empty());
    }
    CHECK(cited("[d2]").grounds.empty());

    auto entry = sample_entry();
    entry.adequacy = {.answer = Answer::yes, .grounds = "see [d1, NC-2026-009, zz]", .line = 41};
    CHECK(problems_of(entry, context) ==
          Problems{"unknown-evidence at line 41", "unknown-evidence at line 41"});
}

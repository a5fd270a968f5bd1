#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/review/action_rules.hpp>
#include <isms/review/carry_over.hpp>

using namespace isms;
using namespace isms::test;

namespace {

const Date today(2026, 11, 10);

Action overdue_of(std::string_view owner) {
    return sample_action("MR-2026-10-A01", owner, Date(2026, 10, 30));
}

std::string proposed(const Action& action, const PeopleById& people = sample_people()) {
    const auto carried = as_carried(action, people, today);
    if (!carried.proposal) return "none";
    return carried.proposal->what + " to " + carried.proposal->to_name;
}

}  // namespace

TEST_CASE("an overdue action is proposed to the owner's manager", "[carry-over]") {
    CHECK(proposed(overdue_of("cleo")) == "escalate to Ben Example");
    CHECK(as_carried(overdue_of("cleo"), sample_people(), today).proposal->command ==
          "isms-review actions escalate MR-2026-10-A01 --to ben --reason '...'");
}

TEST_CASE("what is not overdue needs no proposal", "[carry-over]") {
    CHECK(proposed(sample_action("MR-2026-10-A01", "cleo", today)) == "none");
    CHECK(proposed(sample_action("MR-2026-10-A01", "cleo", std::nullopt)) == "none");
    CHECK(proposed(complete(overdue_of("cleo"), today, {}, stamp())) == "none");
}

TEST_CASE("an escalation without effect leads to another owner", "[carry-over]") {
    const auto escalated = escalate(overdue_of("cleo"), id_of<PersonId>("ben"), "late", stamp());
    CHECK(proposed(escalated) == "reassign to Ben Example");
    // A new date or a new owner is an effect.
    CHECK(proposed(reschedule(escalated, Date(2026, 11, 1), "agreed", stamp())) ==
          "escalate to Ben Example");
    CHECK(proposed(reassign(escalated, id_of<PersonId>("ben"), "takes over", stamp())) ==
          "escalate to Ada Example");
    CHECK(proposed(comment(escalated, "asked again", stamp())) == "reassign to Ben Example");
}

TEST_CASE("the action of somebody who left is proposed to another owner", "[carry-over]") {
    CHECK(proposed(overdue_of("dan")) == "reassign to Ben Example");
    auto people = sample_people();
    people.at(id_of<PersonId>("dan")).left_on = today;
    CHECK(proposed(overdue_of("dan"), people) == "escalate to Ben Example");
}

TEST_CASE("where nobody can be named, the command says where to put a name", "[carry-over]") {
    auto people = sample_people();
    people.at(id_of<PersonId>("ben")).left_on = Date(2026, 10, 1);
    for (const auto* owner : {"ada", "cleo", "unknown-one"}) {
        CAPTURE(owner);
        const auto proposal = as_carried(overdue_of(owner), people, today).proposal;
        REQUIRE(proposal.has_value());
        CHECK(proposal->what == "reassign");
        CHECK(proposal->to.empty());
        CHECK(proposal->command ==
              "isms-review actions reassign MR-2026-10-A01 --to PERSON --reason '...'");
    }
}

TEST_CASE("people are found by their ids, and an id stands in for who is unknown", "[carry-over]") {
    CHECK(name_of(sample_people(), id_of<PersonId>("ada")) == "Ada Example");
    CHECK(name_of(sample_people(), id_of<PersonId>("nobody")) == "nobody");
}

#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/review/invitation_replies.hpp>

using namespace isms;
using namespace isms::test;

namespace {

PersonId person(std::string_view id) {
    return id_of<PersonId>(id);
}

InvitationReply delegation(std::string_view who, std::string to) {
    InvitationReply reply{.person = person(who), .answer = Participation::delegated};
    reply.delegated_to = std::move(to);
    reply.at = stamp_on(Date(2026, 11, 4)).at;
    return reply;
}

Meeting invited_meeting() {
    auto meeting = sample_meeting();
    Invitation invitation{.organiser = person("ada")};
    invitation.people = {person("ada"), person("ben")};
    meeting.invitations.push_back(std::move(invitation));
    return meeting;
}

}  // namespace

TEST_CASE("answers in any case, and what is none", "[invitation]") {
    CHECK(participation_of("ACCEPTED") == Participation::accepted);
    CHECK(participation_of("Declined") == Participation::declined);
    CHECK(participation_of("tentative") == Participation::tentative);
    CHECK(participation_of("DELEGATED") == Participation::delegated);
    for (const auto* none : {"", "NEEDS-ACTION", "COMPLETED", "IN-PROCESS", "X-ACCEPTED",
                             "ACCEPTED ", "ACCEPTED\r\n", "ACCEPTÉD"})
        CHECK_FALSE(participation_of(none));
}

TEST_CASE("whose address it is", "[invitation]") {
    auto people = sample_people_with_addresses();
    CHECK(person_with_address(people, "ben@example.org") == person("ben"));
    CHECK(person_with_address(people, " BEN@Example.ORG\t") == person("ben"));
    CHECK_FALSE(person_with_address(people, "eve@example.org"));
    CHECK_FALSE(person_with_address(people, "ben@example.or"));
    people.at(person("ben")).email = " Ben@Example.org ";
    CHECK(person_with_address(people, "ben@example.org") == person("ben"));
    // Whoever has left may still answer to what they were asked.
    CHECK(person_with_address(people, "dan@example.org") == person("dan"));
}

TEST_CASE("an address of nobody, or of several, is nobody's", "[invitation]") {
    auto people = sample_people_with_addresses();
    people.at(person("cleo")).email = "BEN@example.org";
    CHECK_FALSE(person_with_address(people, "ben@example.org"));
    people.at(person("cleo")).withdrawn = true;
    CHECK(person_with_address(people, "ben@example.org") == person("ben"));
    people.at(person("dan")).email.clear();
    CHECK_FALSE(person_with_address(people, ""));
    CHECK_FALSE(person_with_address(people, " "));
}

TEST_CASE("who was ever asked is expected", "[invitation]") {
    auto meeting = invited_meeting();
    CHECK(is_expected(meeting, person("ben"), "ben@example.org"));
    CHECK_FALSE(is_expected(meeting, person("cleo"), "cleo@example.org"));
    // Left out of the update, they may still answer to the invitation.
    auto update = meeting.invitations.back();
    update.sequence = 1;
    update.people = {person("cleo")};
    meeting.invitations.push_back(update);
    CHECK(is_expected(meeting, person("ben"), "ben@example.org"));
    CHECK(is_expected(meeting, person("cleo"), "cleo@example.org"));
    meeting.invitations.clear();
    CHECK_FALSE(is_expected(meeting, person("ben"), "ben@example.org"));
}

TEST_CASE("who was sent instead of somebody is expected", "[invitation]") {
    auto meeting = invited_meeting();
    meeting.replies.push_back(delegation("ben", "Cleo@Example.org"));
    CHECK(is_expected(meeting, person("cleo"), "cleo@example.org"));
    CHECK_FALSE(is_expected(meeting, person("dan"), "dan@example.org"));
    // Only a delegation sends somebody.
    meeting.replies.back().answer = Participation::declined;
    CHECK_FALSE(is_expected(meeting, person("cleo"), "cleo@example.org"));
}

TEST_CASE("a delegation to nobody lets nobody in", "[invitation]") {
    auto meeting = invited_meeting();
    meeting.replies.push_back(delegation("ben", ""));
    CHECK_FALSE(is_expected(meeting, person("dan"), ""));
    CHECK_FALSE(is_expected(meeting, person("dan"), "dan@example.org"));
}

TEST_CASE("the same answer is recorded once", "[invitation]") {
    auto meeting = invited_meeting();
    const auto reply = delegation("ben", "cleo@example.org");
    CHECK_FALSE(is_recorded(meeting, reply));
    meeting.replies.push_back(reply);
    CHECK(is_recorded(meeting, reply));
    auto other = reply;
    SECTION("another person") {
        other.person = person("ada");
    }
    SECTION("another answer") {
        other.answer = Participation::accepted;
    }
    SECTION("another invitation") {
        other.sequence = 1;
    }
    SECTION("another moment") {
        other.at = stamp_on(Date(2026, 11, 5)).at;
    }
    CHECK_FALSE(is_recorded(meeting, other));
}

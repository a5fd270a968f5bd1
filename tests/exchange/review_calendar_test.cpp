#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/base/error.hpp>
#include <isms/exchange/review_calendar.hpp>
#include <isms/exchange/year_calendar.hpp>
#include <isms/review/action_rules.hpp>

using namespace isms;
using namespace isms::test;

namespace {

const auto words = sample_invitation_words();

PersonId person(std::string_view id) {
    return id_of<PersonId>(id);
}

Meeting invited_meeting() {
    auto meeting = sample_invited_review().meeting;
    meeting.optional = {person("cleo")};
    return meeting;
}

Calendar calendar_of(const Meeting& meeting, const PeopleById& people) {
    return invitation_calendar(meeting, meeting.invitations.back(), words, sample_organisation(),
                               people, {{"agenda.pdf", "application/pdf", "x"}});
}

std::string refusal(const Meeting& meeting, const PeopleById& people) {
    try {
        static_cast<void>(calendar_of(meeting, people));
    } catch (const Error& error) {
        return error.diagnostics().front().code + ": " + error.diagnostics().front().message;
    }
    return {};
}

}  // namespace

TEST_CASE("addresses that calendars carry", "[calendar]") {
    for (const auto* good : {"ada@example.org", "first.last+tag@sub.example.org", "a@b",
                             "zoë@bücher.example", "o'hara@example.org"})
        CHECK(is_mail_address(good));
    for (const auto* bad :
         {"", "ada", "@example.org", "ada@", "a@b@c", "a b@example.org", "a\tb@example.org",
          "ada@example.org\r\nATTENDEE:mailto:eve@example.org", "\"ada\"@example.org",
          "<ada@example.org>", "a,b@example.org", "a;b@example.org", "a:b@example.org",
          "ada@[127.0.0.1]", "ada\\@example.org", "ada?bcc=eve@example.org", "a%40@example.org",
          "a#b@example.org", "ada@example.org\x7F"})
        CHECK_FALSE(is_mail_address(bad));
    CHECK(is_mail_address("a@" + std::string(252, 'b')));
    CHECK_FALSE(is_mail_address("a@" + std::string(253, 'b')));
}

TEST_CASE("the link at which a call is joined", "[calendar]") {
    CHECK(link_in("https://call.example.org/1") == "https://call.example.org/1");
    CHECK(link_in("Board room or http://call.example.org/a?b=c (code 1)") ==
          "http://call.example.org/a?b=c");
    CHECK(link_in("Room 2\thttps://a.example\nATTENDEE:x") == "https://a.example");
    for (const auto* none :
         {"", "Board room", "javascript:alert(1)", "ftp://example.org", "see:https://example.org"})
        CHECK(link_in(none).empty());
}

TEST_CASE("an invitation goes to all of its people, in their roles", "[calendar]") {
    const auto meeting = invited_meeting();
    const auto calendar = calendar_of(meeting, sample_people_with_addresses());
    CHECK(calendar.method == CalendarMethod::request);
    CHECK(calendar.time_zone == "UTC");
    REQUIRE(calendar.events.size() == 1);
    const auto& event = calendar.events.front();
    CHECK(event.uid == invitation_uid(sample_organisation(), meeting));
    CHECK(event.sequence == 0);
    CHECK(event.stamp == stamp_on(Date(2026, 11, 3)).at);
    CHECK(event.day == Date(2026, 11, 10));
    CHECK(event.start == "10:00");
    CHECK(event.minutes == 40);
    CHECK(event.summary == words.summary);
    CHECK(event.description == words.description);
    CHECK(event.location == "Board room");
    CHECK(event.link.empty());
    CHECK(event.attachments.size() == 1);
    CHECK(event.organiser.value().email == "ben@example.org");
    REQUIRE(event.attendees.size() == 3);
    CHECK(event.attendees[0].name == "Ada Example");
    CHECK(event.attendees[0].is_chair);
    CHECK_FALSE(event.attendees[1].is_optional);
    CHECK(event.attendees[2].email == "cleo@example.org");
    CHECK(event.attendees[2].is_optional);
}

TEST_CASE("an invitation shows what was answered to it", "[calendar]") {
    auto meeting = invited_meeting();
    const auto answer = [&](std::string_view who, Participation what) {
        InvitationReply reply{.person = person(who), .answer = what};
        reply.at = stamp_on(Date(2026, 11, 4)).at;
        meeting.replies.push_back(std::move(reply));
    };
    answer("ada", Participation::accepted);
    answer("ben", Participation::delegated);
    const auto people = sample_people_with_addresses();
    auto attendees = calendar_of(meeting, people).events.front().attendees;
    CHECK(attendees[0].answer == "ACCEPTED");
    CHECK(attendees[1].answer == "DELEGATED");
    CHECK(attendees[2].answer.empty());
    meeting.replies.clear();
    answer("ada", Participation::tentative);
    answer("ben", Participation::declined);
    attendees = calendar_of(meeting, people).events.front().attendees;
    CHECK(attendees[0].answer == "TENTATIVE");
    CHECK(attendees[1].answer == "DECLINED");
}

TEST_CASE("a cancellation says why, and brings nothing along", "[calendar]") {
    auto meeting = invited_meeting();
    meeting.cancelled = Cancellation{.reason = "the audit is moved", .on = Date(2026, 11, 5)};
    const auto next =
        next_invitation({.meeting = meeting}, words, person("ada"), stamp_on(Date(2026, 11, 5)));
    meeting.invitations.push_back(next.invitation);
    const auto calendar = calendar_of(meeting, sample_people_with_addresses());
    CHECK(calendar.method == CalendarMethod::cancel);
    const auto& event = calendar.events.front();
    CHECK(event.is_cancelled);
    CHECK(event.sequence == 1);
    CHECK(event.description == "the audit is moved");
    CHECK(event.attachments.empty());
    CHECK(event.attendees.size() == 3);
}

TEST_CASE("whom no calendar reaches is left out, and told of", "[calendar]") {
    const auto meeting = invited_meeting();
    auto people = sample_people_with_addresses();
    people.at(person("cleo")).email = "cleo@example.org\r\nX: y";
    CHECK(unreachable(meeting.invitations.back(), people) == std::vector{person("cleo")});
    CHECK(calendar_of(meeting, people).events.front().attendees.size() == 2);
    people.at(person("ada")).email = " ada@example.org ";
    CHECK(calendar_of(meeting, people).events.front().attendees[0].email == "ada@example.org");
    people.at(person("ben")).email.clear();
    CHECK(refusal(meeting, people) ==
          "no-address: Ben Example has no e-mail address in the register");

    auto alone = meeting;
    alone.invitations.back().people = {person("cleo")};
    auto reachable = sample_people_with_addresses();
    reachable.at(person("cleo")).email.clear();
    CHECK(refusal(alone, reachable) ==
          "no-address: nobody who is invited has no e-mail address in the register");
}

TEST_CASE("a year has its reviews, the dates to come, and what is due", "[calendar]") {
    const auto organisation = sample_organisation();
    const auto people = sample_people_with_addresses();
    auto elsewhere = sample_meeting();
    elsewhere.id = id_of<MeetingId>("MR-2025-11");
    elsewhere.planned = elsewhere.date = Date(2025, 11, 11);
    auto cancelled = sample_meeting();
    cancelled.id = id_of<MeetingId>("MR-2026-10");
    cancelled.planned = cancelled.date = Date(2026, 10, 13);
    cancelled.cancelled = Cancellation{.reason = "x", .on = Date(2026, 10, 1)};
    const std::vector meetings{elsewhere, cancelled, invited_meeting()};
    auto done = sample_action("A-2026-003", "ben", Date(2026, 12, 2));
    const std::vector actions{sample_action("A-2026-001", "ben", Date(2026, 12, 31)),
                              sample_action("A-2026-002", "ben", Date(2027, 1, 1)),
                              complete(std::move(done), Date(2026, 11, 3), "done", stamp()),
                              sample_action("A-2026-004", "ben", std::nullopt)};
    const auto calendar =
        year_calendar({organisation, people, meetings, actions, 2026, Date(2026, 11, 10)}, {});
    CHECK(calendar.method == CalendarMethod::publish);
    CHECK(calendar.name == "Example GmbH: management reviews");
    std::vector<std::string> said;
    for (const auto& event : calendar.events)
        said.push_back(event.day.iso() + " " + event.start + " " + event.summary);
    CHECK(said ==
          std::vector<std::string>{"2026-11-10 10:00 Management review MR-2026-11",
                                   "2026-12-08  Management review MR-2026-12",
                                   "2026-12-31  Due: Patch the VPN gateways (Ben Example)"});
    CHECK(calendar.events[0].minutes == 40);
    // Beside the invitation itself, in the same program.
    CHECK(calendar.events[0].uid != invitation_uid(organisation, meetings[2]));
}

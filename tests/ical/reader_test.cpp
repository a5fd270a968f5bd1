#include "ical/reader.hpp"

#include "calendar_lines.hpp"
#include "support/catch.hpp"

using namespace isms;
using namespace isms::test;

namespace {

constexpr const char* accepted = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ben@example.org";

CalendarReplies read(const std::vector<std::string>& lines) {
    return ical::read_replies(reply_with(lines));
}

CalendarReply only(const std::vector<std::string>& lines) {
    const auto all = read(lines);
    INFO(all.error);
    REQUIRE(all.replies.size() == 1);
    return all.replies.front();
}

}  // namespace

TEST_CASE("a reply says who answered what to which invitation, and when", "[calendar]") {
    const auto reply = only({"UID:MR-2026-11.abc@isms-review", "SEQUENCE:2",
                             "DTSTAMP:20261103T080000Z", "ORGANIZER:mailto:ada@example.org",
                             "ATTENDEE;CN=Ben;PARTSTAT=ACCEPTED:mailto:ben@example.org",
                             "COMMENT:ten minutes late\\, sorry\\nBen"});
    CHECK(reply.uid == "MR-2026-11.abc@isms-review");
    CHECK(reply.sequence == 2);
    CHECK(reply.email == "ben@example.org");
    CHECK(reply.answer == "ACCEPTED");
    CHECK(reply.delegated_to.empty());
    CHECK(reply.comment == "ten minutes late, sorry\nBen");
    CHECK(reply.stamp == Instant::parse("2026-11-03T08:00:00Z"));
}

TEST_CASE("one attendee gives one reply, wherever the rest of the event stands", "[calendar]") {
    const std::vector<std::string> rest = {"UID:u", "SEQUENCE:1", "DTSTAMP:20261103T080000Z",
                                           "COMMENT:c"};
    for (std::size_t place = 0; place <= rest.size(); ++place) {
        auto lines = rest;
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(place), accepted);
        CAPTURE(place);
        const auto reply = only(lines);
        CHECK(reply.email == "ben@example.org");
        CHECK(reply.comment == "c");
        CHECK(reply.stamp);
    }
}

TEST_CASE("every attendee of an event is read", "[calendar]") {
    const auto all =
        read({"UID:u", "DTSTAMP:20261103T080000Z", accepted,
              "ATTENDEE;PARTSTAT=DECLINED:mailto:cleo@example.org", "COMMENT:both of us",
              "ATTENDEE;PARTSTAT=TENTATIVE:mailto:dora@example.org"});
    REQUIRE(all.replies.size() == 3);
    CHECK(all.replies[0].email == "ben@example.org");
    CHECK(all.replies[1].email == "cleo@example.org");
    CHECK(all.replies[1].answer == "DECLINED");
    CHECK(all.replies[2].answer == "TENTATIVE");
    for (const auto& reply : all.replies) {
        CHECK(reply.uid == "u");
        CHECK(reply.comment == "both of us");
        CHECK(reply.stamp);
    }
}

TEST_CASE("every event of a file is read", "[calendar]") {
    const auto all = ical::read_replies(
        "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n"
        "BEGIN:VEVENT\r\nUID:first\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b.org\r\nEND:VEVENT\r\n"
        "BEGIN:VTODO\r\nUID:todo\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b.org\r\nEND:VTODO\r\n"
        "BEGIN:VEVENT\r\nUID:second\r\nATTENDEE;PARTSTAT=DECLINED:mailto:a@b.org\r\nEND:VEVENT\r\n"
        "END:VCALENDAR\r\n");
    REQUIRE(all.replies.size() == 2);
    CHECK(all.replies[0].uid == "first");
    CHECK(all.replies[1].uid == "second");
    CHECK(all.replies[1].answer == "DECLINED");
}

TEST_CASE("an answer is taken as it stands", "[calendar]") {
    for (const auto* answer : {"ACCEPTED", "DECLINED", "TENTATIVE", "DELEGATED", "NEEDS-ACTION",
                               "COMPLETED", "IN-PROCESS", "X-MAYBE"}) {
        CAPTURE(answer);
        const auto reply =
            only({"UID:u", std::string("ATTENDEE;PARTSTAT=") + answer + ":mailto:ben@example.org"});
        CHECK(reply.answer == answer);
    }
    CHECK(only({"UID:u", "ATTENDEE;PARTSTAT=\"ACCEPTED\":mailto:ben@example.org"}).answer ==
          "ACCEPTED");
    CHECK(only({"UID:u", "ATTENDEE;PARTSTAT=accepted:mailto:ben@example.org"}).answer ==
          "ACCEPTED");
    CHECK(only({"UID:u", "ATTENDEE:mailto:ben@example.org"}).answer.empty());
}

TEST_CASE("addresses are those of mailto, in any case of it", "[calendar]") {
    const auto of = [](const std::string& value) { return only({"UID:u", "ATTENDEE:" + value}); };
    CHECK(of("MAILTO:Ben@Example.org").email == "Ben@Example.org");
    CHECK(of("ben@example.org").email.empty());
    CHECK(of("https://example.org/ben").email.empty());
    CHECK(of("mailto:").email.empty());
}

TEST_CASE("whom somebody sends in their place", "[calendar]") {
    CHECK(only({"UID:u",
                "ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:dora@example.org\":"
                "mailto:ben@example.org"})
              .delegated_to == "dora@example.org");
    CHECK(only({"UID:u", "ATTENDEE;DELEGATED-TO=\"https://example.org\":mailto:ben@example.org"})
              .delegated_to.empty());
}

TEST_CASE("folded lines and other line ends", "[calendar]") {
    CHECK(only({"UID:u", "ATTENDEE;PARTSTAT=ACC\r\n EPTED:mailto:ben@exa\r\n\tmple.org"}).email ==
          "ben@example.org");
    auto text = reply_with({"UID:u", accepted});
    std::erase(text, '\r');
    CHECK(ical::read_replies(text).replies.size() == 1);
    CHECK(ical::read_replies("\xEF\xBB\xBF" + reply_with({"UID:u", accepted})).replies.size() == 1);
}

TEST_CASE("what an event does not say is empty", "[calendar]") {
    const auto reply = only({accepted});
    CHECK(reply.uid.empty());
    CHECK(reply.sequence == 0);
    CHECK_FALSE(reply.stamp);
    CHECK(reply.comment.empty());
}

TEST_CASE("numbers and moments out of their range are none", "[calendar]") {
    CHECK(only({"UID:u", "SEQUENCE:-5", accepted}).sequence == 0);
    CHECK(only({"UID:u", "SEQUENCE:99999", accepted}).sequence == 9999);
    CHECK(only({"UID:u", "SEQUENCE:many", accepted}).sequence == 0);
    for (const auto* stamp : {"00000000T000000Z", "99991231T235959Z", "today", ""}) {
        CAPTURE(stamp);
        CHECK_FALSE(only({"UID:u", std::string("DTSTAMP:") + stamp, accepted}).stamp);
    }
}

TEST_CASE("what is no reply is refused with the reason", "[calendar]") {
    const auto error = [](const std::string& text) {
        const auto all = ical::read_replies(text);
        CHECK(all.replies.empty());
        return all.error;
    };
    CHECK(error("") == "it is no iCalendar file (RFC 5545)");
    CHECK(error("Subject: Accepted\r\n\r\nYes\r\n") == "it is no iCalendar file (RFC 5545)");
    CHECK(error(reply_with({"UID:u", accepted}, "REQUEST")) ==
          "it is no reply to an invitation (METHOD:REPLY, RFC 5546)");
    CHECK(error("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n") ==
          "it is no reply to an invitation (METHOD:REPLY, RFC 5546)");
    CHECK(error(reply_with({"UID:u"})) == "it holds no event with an attendee");
    CHECK(error(reply_with({accepted}) + reply_with({accepted})) ==
          "it holds more than one calendar: save each answer as a file of its own");
}

#include "ical/writer.hpp"

#include "calendar_lines.hpp"
#include "ical/plain.hpp"
#include "support/catch.hpp"

#include <isms/base/base64.hpp>

using namespace isms;
using namespace isms::test;
using namespace std::string_literals;

namespace {

CalendarEvent sample_event() {
    CalendarEvent event;
    event.uid = "MR-2026-11.abc@isms-review";
    event.stamp = Instant::parse("2026-11-03T08:00:00Z").value();
    event.day = Date(2026, 11, 10);
    event.start = "10:00";
    event.minutes = 90;
    event.summary = "Management review MR-2026-11";
    event.organiser = CalendarPerson{.name = "Ada Example", .email = "ada@example.org"};
    event.attendees = {{.name = "Ben Example", .email = "ben@example.org"}};
    return event;
}

Calendar sample_calendar(CalendarEvent event = sample_event()) {
    Calendar calendar;
    calendar.method = CalendarMethod::request;
    calendar.time_zone = "Europe/Berlin";
    calendar.events.push_back(std::move(event));
    return calendar;
}

std::string written(const Calendar& calendar) {
    const auto text = ical::write_calendar(calendar);
    INFO(text.error);
    REQUIRE(text.error.empty());
    return text.bytes;
}
std::string written(CalendarEvent event) {
    return written(sample_calendar(std::move(event)));
}

}  // namespace

TEST_CASE("an invitation says what RFC 5546 wants of a request", "[calendar]") {
    const auto bytes = written(sample_calendar());
    const auto lines = calendar_lines(bytes);
    CHECK(lines.front() == "BEGIN:VCALENDAR");
    CHECK(lines.back() == "END:VCALENDAR");
    for (const auto* line :
         {"VERSION:2.0", "METHOD:REQUEST", "CALSCALE:GREGORIAN", "UID:MR-2026-11.abc@isms-review",
          "DTSTAMP:20261103T080000Z", "SEQUENCE:0", "DTSTART;TZID=Europe/Berlin:20261110T100000",
          "DTEND;TZID=Europe/Berlin:20261110T113000", "SUMMARY:Management review MR-2026-11",
          "STATUS:CONFIRMED"}) {
        CAPTURE(line);
        CHECK(has_line(bytes, line));
    }
    CHECK(lines_with(bytes, "BEGIN:VEVENT").size() == 1);
    CHECK(lines_with(bytes, "TRANSP").empty());
    CHECK(lines_with(bytes, "DESCRIPTION").empty());
}

TEST_CASE("an update counts on, and keeps its name", "[calendar]") {
    auto event = sample_event();
    event.sequence = 7;
    const auto bytes = written(event);
    CHECK(has_line(bytes, "SEQUENCE:7"));
    CHECK(has_line(bytes, "UID:MR-2026-11.abc@isms-review"));
}

TEST_CASE("a cancellation asks for no answer and rings no bell", "[calendar]") {
    auto event = sample_event();
    event.is_cancelled = true;
    event.reminder_minutes = 60;
    auto calendar = sample_calendar(event);
    calendar.method = CalendarMethod::cancel;
    const auto bytes = written(calendar);
    CHECK(has_line(bytes, "METHOD:CANCEL"));
    CHECK(has_line(bytes, "STATUS:CANCELLED"));
    CHECK(bytes.find("RSVP") == std::string::npos);
    CHECK(bytes.find("VALARM") == std::string::npos);
}

TEST_CASE("a calendar to subscribe to has a name", "[calendar]") {
    auto calendar = sample_calendar();
    calendar.method = CalendarMethod::publish;
    calendar.name = "Reviews of Example GmbH";
    const auto bytes = written(calendar);
    CHECK(has_line(bytes, "METHOD:PUBLISH"));
    CHECK(has_line(bytes, "NAME:Reviews of Example GmbH"));
    CHECK(has_line(bytes, "X-WR-CALNAME:Reviews of Example GmbH"));
}

TEST_CASE("the zone of a local time is in the calendar", "[calendar]") {
    const auto bytes = written(sample_calendar());
    CHECK(lines_with(bytes, "BEGIN:VTIMEZONE").size() == 1);
    CHECK(has_line(bytes, "TZID:Europe/Berlin"));
    CHECK(has_line(bytes, "TZOFFSETTO:+0100"));
    CHECK(bytes.find("freeassociation") == std::string::npos);
}

TEST_CASE("calendars from both sides of the change of summer time have both offsets",
          "[calendar]") {
    auto calendar = sample_calendar();
    calendar.events.push_back(sample_event());
    calendar.events.back().day = Date(2026, 7, 14);
    const auto bytes = written(calendar);
    CHECK(has_line(bytes, "TZOFFSETTO:+0100"));
    CHECK(has_line(bytes, "TZOFFSETTO:+0200"));
    CHECK(lines_with(bytes, "BEGIN:VTIMEZONE").size() == 1);
}

TEST_CASE("UTC and whole days need no zone", "[calendar]") {
    auto calendar = sample_calendar();
    calendar.time_zone = "UTC";
    const auto utc = written(calendar);
    CHECK(has_line(utc, "DTSTART:20261110T100000Z"));
    CHECK(has_line(utc, "DTEND:20261110T113000Z"));
    CHECK(utc.find("TZID") == std::string::npos);

    auto event = sample_event();
    event.start.clear();
    event.day = Date(2026, 12, 31);
    const auto day = written(event);
    CHECK(has_line(day, "DTSTART;VALUE=DATE:20261231"));
    CHECK(has_line(day, "DTEND;VALUE=DATE:20270101"));
    CHECK(has_line(day, "TRANSP:TRANSPARENT"));
    CHECK(day.find("TZID") == std::string::npos);
}

TEST_CASE("a review may last beyond midnight", "[calendar]") {
    auto event = sample_event();
    event.start = "23:30";
    CHECK(has_line(written(event), "DTEND;TZID=Europe/Berlin:20261111T010000"));
}

TEST_CASE("a zone that nobody knows is refused", "[calendar]") {
    for (const auto* zone : {"Europe/Atlantis", "../../etc/passwd", "", "Europe/Berlin\r\nX:y"}) {
        auto calendar = sample_calendar();
        calendar.time_zone = zone;
        const auto text = ical::write_calendar(calendar);
        CAPTURE(zone);
        CHECK(text.bytes.empty());
        CHECK(text.error.find("does not know the time zone") != std::string::npos);
    }
}

TEST_CASE("who comes, in which role, and what they answered", "[calendar]") {
    auto event = sample_event();
    event.attendees = {{.name = "Ada Example", .email = "ada@example.org", .is_chair = true},
                       {.name = "Ben Example", .email = "ben@example.org", .answer = "ACCEPTED"},
                       {.name = "Cleo Example",
                        .email = "cleo@example.org",
                        .is_optional = true,
                        .answer = "DELEGATED"}};
    const auto attendees = lines_with(written(event), "ATTENDEE");
    REQUIRE(attendees.size() == 3);
    CHECK(attendees[0] ==
          "ATTENDEE;CN=Ada Example;CUTYPE=INDIVIDUAL;ROLE=CHAIR;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:"
          "mailto:ada@example.org");
    CHECK(attendees[1].find("ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED") != std::string::npos);
    CHECK(attendees[2].find("ROLE=OPT-PARTICIPANT;PARTSTAT=DELEGATED") != std::string::npos);
}

TEST_CASE("what iCalendar would interpret is escaped", "[calendar]") {
    auto event = sample_event();
    event.summary = "a;b,c\\d\"e:f";
    event.description = "one\ntwo\r\nthree\tfour\x1B[31m";
    event.location = "Room 1; second floor, left\nATTENDEE:mailto:eve@example.org";
    const auto bytes = written(event);
    CHECK(has_line(bytes, "SUMMARY:a\\;b\\,c\\\\d\"e:f"));
    CHECK(has_line(bytes, "DESCRIPTION:one\\ntwo \\nthree four [31m"));
    CHECK(
        has_line(bytes, "LOCATION:Room 1\\; second floor\\, left ATTENDEE:mailto:eve@example.org"));
    CHECK(lines_with(bytes, "ATTENDEE").size() == 1);
}

TEST_CASE("no value gives a line or parameter of its own", "[calendar]") {
    for (const auto& hostile :
         {"x\r\nATTENDEE:mailto:eve@example.org"s, "x\nBEGIN:VALARM"s, "x\rEND:VEVENT"s,
          "x\";ROLE=CHAIR;X=\""s, "x;ROLE=CHAIR:mailto:eve@example.org"s, "x^nATTENDEE:y"s, "x\0y"s,
          "x\\nEND:VEVENT"s, "x\\"s, ":;,"s}) {
        auto event = sample_event();
        event.uid = event.summary = event.description = event.location = event.link = hostile;
        event.organiser->name = event.attendees[0].name = hostile;
        event.attachments = {{hostile, "application/pdf", "x"}};
        event.reminder_minutes = 60;
        auto calendar = sample_calendar(event);
        calendar.name = hostile;
        const auto bytes = written(calendar);
        CAPTURE(hostile, bytes);
        for (const auto* name :
             {"ATTENDEE", "ORGANIZER", "UID", "SUMMARY", "LOCATION", "ATTACH", "BEGIN:VALARM",
              "BEGIN:VEVENT", "END:VEVENT", "URL", "NAME", "X-WR-CALNAME"})
            CHECK(lines_with(bytes, name).size() == 1);
        const auto attendee = lines_with(bytes, "ATTENDEE").front();
        CHECK(attendee.find(";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:"
                            "ben@example.org") != std::string::npos);
        CHECK(std::count(attendee.begin(), attendee.end(), '"') % 2 == 0);
    }
}

TEST_CASE("lines are folded at 75 octets between whole letters", "[calendar]") {
    for (const auto* letter : {"a", "é", "漢", "👍", " ", ";", ",", "\\", "\n", "\"", ":"}) {
        for (std::size_t count = 1; count < 240; ++count) {
            auto event = sample_event();
            event.description = "x";
            for (std::size_t index = 0; index < count; ++index) event.description += letter;
            event.description += "x";
            event.location = ical::plain(event.description);
            event.attendees[0].name = event.location;
            for (const auto& line : raw_lines(written(event))) {
                if (line.size() > 75 || line == " " || ical::plain(line) != line)
                    FAIL_CHECK(letter << " " << count << ": " << line);
            }
        }
    }
}

TEST_CASE("an attachment is in it byte for byte", "[calendar]") {
    std::string every;
    for (int byte = 0; byte < 256; ++byte) every += static_cast<char>(byte);
    auto event = sample_event();
    event.attachments = {{"MR-2026-11-agenda.pdf", "application/pdf", every},
                         {"large.bin", "application/octet-stream", std::string(300'000, '\x7F')}};
    const auto attached = lines_with(written(event), "ATTACH");
    REQUIRE(attached.size() == 2);
    for (const auto* part : {";VALUE=BINARY", ";FMTTYPE=application/pdf", ";ENCODING=BASE64",
                             ";FILENAME=MR-2026-11-agenda.pdf"})
        CHECK(attached[0].find(part) != std::string::npos);
    CHECK(attached[0].ends_with(":" + base64(every)));
    CHECK(attached[1].ends_with(":" + base64(event.attachments[1].bytes)));
}

TEST_CASE("a bell rings before it", "[calendar]") {
    auto event = sample_event();
    CHECK(written(event).find("VALARM") == std::string::npos);
    event.reminder_minutes = 24 * 60;
    const auto bytes = written(event);
    CHECK(lines_with(bytes, "BEGIN:VALARM").size() == 1);
    CHECK(has_line(bytes, "TRIGGER:-P1D"));
    CHECK(has_line(bytes, "ACTION:DISPLAY"));
}

TEST_CASE("the same calendar gives the same bytes", "[calendar]") {
    CHECK(written(sample_calendar()) == written(sample_calendar()));
}

TEST_CASE("plain text has no control characters", "[calendar]") {
    CHECK(ical::plain("a\tb\x7F\r\nc") == "a b   c");
    CHECK(ical::plain("a\nb\r\nc", true) == "a\nb \nc");
    CHECK(ical::plain("a\xFF\xE2\x82") == "a\uFFFD\uFFFD\uFFFD");
    CHECK(ical::plain("漢字 é 👍") == "漢字 é 👍");
    CHECK(ical::plain_parameter("Ada \"the\" ^n\nExample\\") == "Ada 'the'  n Example/");
}

#include "base/random.hpp"
#include "calendar_lines.hpp"
#include "ical/handles.hpp"
#include "ical/plain.hpp"
#include "ical/writer.hpp"
#include "support/catch.hpp"

#include <array>

using namespace isms;
using namespace isms::test;

namespace {

constexpr std::array zones = {"Europe/Berlin", "America/New_York", "Asia/Kolkata", "UTC",
                              "Pacific/Chatham"};
constexpr std::array answers = {"", "ACCEPTED", "DECLINED", "TENTATIVE", "DELEGATED"};

std::string random_text(Random& random, unsigned pieces) {
    static constexpr std::string_view special[] = {";",  ",",  "\\", "\\n", ":",
                                                   "\"", "^n", "=",  "'"};
    std::string text = "t";
    for (unsigned count = random.below(pieces); count > 0; --count)
        text += random.below(3) == 0 ? std::string(random.pick(special)) : random.text(1);
    return random.below(8) == 0 ? text + random.bytes(random.below(20)) : text;
}

CalendarEvent random_event(Random& random) {
    CalendarEvent event;
    event.uid = random_text(random, 10);
    event.sequence = static_cast<int>(random.below(9'999));
    event.stamp =
        Instant(std::chrono::sys_seconds(std::chrono::seconds(random.below(2'000'000'000))));
    event.day = Date(2026, 1, 1).plus_days(static_cast<int>(random.below(365)));
    if (random.below(4) > 0) {
        event.start = (random.below(2) == 0 ? "0" : "1") + std::to_string(random.below(10)) + ":" +
                      std::to_string(10 + random.below(50));
        event.minutes = 1 + static_cast<int>(random.below(24 * 60));
    }
    event.summary = random_text(random, 40);
    event.description = random_text(random, 200);
    event.location = random_text(random, 20);
    event.organiser = CalendarPerson{.name = random_text(random, 10), .email = "ada@example.org"};
    for (unsigned count = random.below(4); count > 0; --count)
        event.attendees.push_back({.name = random_text(random, 20),
                                   .email = "p" + std::to_string(count) + "@bücher.example",
                                   .is_chair = random.below(3) == 0,
                                   .is_optional = random.below(3) == 0,
                                   .answer = random.pick(answers)});
    for (unsigned count = random.below(2); count > 0; --count)
        event.attachments.push_back(
            {random_text(random, 8), "application/pdf", random.bytes(random.below(500))});
    event.reminder_minutes = static_cast<int>(random.below(2) * 60);
    return event;
}

icalproperty* first(icalcomponent* event, icalproperty_kind kind) {
    return icalcomponent_get_first_property(event, kind);
}

std::string parameter(icalproperty* property, icalparameter_kind kind) {
    auto* const found = icalproperty_get_first_parameter(property, kind);
    if (found == nullptr) return "none";
    const auto* const text = icalparameter_get_cn(found);
    return text == nullptr ? "none" : text;
}

/// Readers take off the spaces at the end of a value.
std::string read_text(std::string plain) {
    while (plain.ends_with(' ')) plain.pop_back();
    return plain;
}

/// What libical reads of an event is what was written.
void check_event(icalcomponent* read, const CalendarEvent& meant) {
    CHECK(icalcomponent_get_uid(read) == read_text(ical::plain(meant.uid)));
    CHECK(icalcomponent_get_sequence(read) == meant.sequence);
    CHECK(icalcomponent_get_summary(read) == read_text(ical::plain(meant.summary)));
    CHECK(icalcomponent_get_description(read) == read_text(ical::plain(meant.description, true)));
    CHECK(icalcomponent_get_location(read) == read_text(ical::plain(meant.location)));
    const auto start = icalcomponent_get_dtstart(read);
    CHECK(Date(start.year, static_cast<unsigned>(start.month), static_cast<unsigned>(start.day)) ==
          meant.day);
    CHECK((start.is_date != 0) == meant.start.empty());
    if (!meant.start.empty()) {
        const auto text = std::to_string(100 + start.hour).substr(1) + ":" +
                          std::to_string(100 + start.minute).substr(1);
        CHECK(text == meant.start);
    }
    auto* const organiser = first(read, ICAL_ORGANIZER_PROPERTY);
    CHECK(read_text(parameter(organiser, ICAL_CN_PARAMETER)) ==
          read_text(ical::plain_parameter(meant.organiser->name)));
    std::size_t count = 0;
    for (auto* attendee = first(read, ICAL_ATTENDEE_PROPERTY); attendee != nullptr;
         attendee = icalcomponent_get_next_property(read, ICAL_ATTENDEE_PROPERTY), ++count) {
        REQUIRE(count < meant.attendees.size());
        CHECK(icalproperty_get_attendee(attendee) == "mailto:" + meant.attendees[count].email);
        CHECK(read_text(parameter(attendee, ICAL_CN_PARAMETER)) ==
              read_text(ical::plain_parameter(meant.attendees[count].name)));
    }
    CHECK(count == meant.attendees.size());
    CHECK(icalcomponent_count_properties(read, ICAL_ATTACH_PROPERTY) ==
          static_cast<int>(meant.attachments.size()));
}

}  // namespace

TEST_CASE("whatever is in a calendar, libical reads it back", "[calendar]") {
    Random random(20'261'130);
    for (int round = 0; round < 400; ++round) {
        Calendar calendar;
        calendar.method = CalendarMethod::request;
        calendar.time_zone = random.pick(zones);
        for (unsigned count = 1 + random.below(3); count > 0; --count)
            calendar.events.push_back(random_event(random));
        const auto text = ical::write_calendar(calendar);
        CAPTURE(round, text.bytes);
        REQUIRE(text.error.empty());
        CHECK(text.bytes == ical::write_calendar(calendar).bytes);
        for (const auto& line : raw_lines(text.bytes)) {
            if (line.size() > 75 || line == " " || ical::plain(line) != line) FAIL_CHECK(line);
        }
        const ical::Component read(icalparser_parse_string(text.bytes.c_str()));
        REQUIRE(read);
        CHECK(icalcomponent_count_errors(read.get()) == 0);
        std::size_t count = 0;
        auto* event = icalcomponent_get_first_component(read.get(), ICAL_VEVENT_COMPONENT);
        for (; event != nullptr; ++count) {
            REQUIRE(count < calendar.events.size());
            check_event(event, calendar.events[count]);
            event = icalcomponent_get_next_component(read.get(), ICAL_VEVENT_COMPONENT);
        }
        CHECK(count == calendar.events.size());
    }
}

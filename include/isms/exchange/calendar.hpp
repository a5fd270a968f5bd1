#pragma once

#include <isms/base/date.hpp>
#include <isms/base/instant.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms {

// Calendars as iCalendar (RFC 5545) and its scheduling (RFC 5546). libical writes and reads them,
// in a module that is loaded when one is asked for; these are the values that go in and come out.

/// METHOD of a calendar: to subscribe to, to invite, to call off.
enum class CalendarMethod { publish, request, cancel };

struct CalendarPerson {
    std::string name;
    std::string email;
    bool is_chair = false;
    bool is_optional = false;
    std::string answer;  ///< PARTSTAT: "ACCEPTED"; empty: NEEDS-ACTION
};

struct CalendarAttachment {
    std::string name;
    std::string type;  ///< media type: "application/pdf"
    std::string bytes;
};

/// VEVENT. Any text may be in it: what iCalendar would interpret is escaped.
struct CalendarEvent {
    std::string uid;
    int sequence = 0;
    Instant stamp{std::chrono::sys_seconds{}};
    Date day{2026, 1, 1};
    std::string start;  ///< local time HH:MM; empty: all day
    int minutes = 0;    ///< duration; not looked at for a whole day
    std::string summary;
    std::string description;
    std::string location;
    std::string link;  ///< URL at which the meeting is joined; may be empty
    bool is_cancelled = false;
    std::optional<CalendarPerson> organiser;
    std::vector<CalendarPerson> attendees;
    std::vector<CalendarAttachment> attachments;
    int reminder_minutes = 0;  ///< before its start; 0: no VALARM
};

struct Calendar {
    CalendarMethod method = CalendarMethod::publish;
    std::string name;       ///< of a calendar to subscribe to; may be empty
    std::string time_zone;  ///< IANA name, of the local times in it
    std::vector<CalendarEvent> events;
};

struct CalendarText {
    std::string bytes;  ///< CRLF line ends, lines of at most 75 octets
    std::string error;  ///< why there are none: the time zone is not known
};

/// PARTSTAT of one attendee of one event in a REPLY.
struct CalendarReply {
    std::string uid;
    int sequence = 0;
    std::string email;
    std::string answer;  ///< "ACCEPTED", as it stands
    std::string delegated_to;
    std::string comment;
    std::optional<Instant> stamp;
};

struct CalendarReplies {
    std::vector<CalendarReply> replies;
    std::string error;  ///< why the text can't be read; then there are no replies
};

/// A file of replies with more of them than that is refused: its bytes, its lines, the semicolons
/// before its parameters, which libical takes the square of their number to read, and its answers.
inline constexpr std::size_t most_reply_bytes = std::size_t{1} << 20U;
inline constexpr std::size_t most_reply_lines = 20'000;
inline constexpr std::size_t most_reply_parameters = 10'000;
inline constexpr std::size_t most_replies = 1'000;

/// The doors of the module, which exports them by these names. The same calendar gives the same
/// bytes with the same time zone data.
using WriteCalendar = void (*)(const Calendar& calendar, CalendarText& text);
using ReadReplies = void (*)(std::string_view text, CalendarReplies& replies);
inline constexpr const char* write_calendar_entry = "isms_write_calendar";
inline constexpr const char* read_replies_entry = "isms_read_replies";

}  // namespace isms

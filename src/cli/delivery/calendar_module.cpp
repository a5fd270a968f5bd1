#include "calendar_module.hpp"

#include "program/module.hpp"

#include <isms/base/error.hpp>
#include <isms/base/unicode.hpp>

namespace isms::cli {
namespace {

void* entry(const char* name) {
    return module_entry(
        "isms-review-calendar.so", name,
        {"no-calendar-module", "the part of the program for calendars can't be loaded"});
}

}  // namespace

std::string calendar_text(const Calendar& calendar) {
    CalendarText text;
    reinterpret_cast<WriteCalendar>(entry(write_calendar_entry))(calendar, text);
    if (text.error.empty()) return std::move(text.bytes);
    throw Error(
        ExitCode::invalid,
        Diagnostic{Severity::error, "time-zone-unknown", "the calendar can't be written",
                   "review.json", "/time_zone", printable(text.error),
                   "isms-review config time-zone Europe/Berlin, or install the package tzdata"});
}

std::vector<CalendarReply> calendar_replies(std::string_view text, const std::string& file) {
    CalendarReplies replies;
    reinterpret_cast<ReadReplies>(entry(read_replies_entry))(text, replies);
    if (replies.error.empty()) return std::move(replies.replies);
    throw Error(ExitCode::invalid,
                Diagnostic{Severity::error,
                           "not-a-reply",
                           "no reply to an invitation can be read from it",
                           printable(file),
                           {},
                           printable(replies.error),
                           "save the attachment of the answer's mail, which ends in .ics"});
}

}  // namespace isms::cli

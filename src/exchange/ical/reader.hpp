#pragma once

#include <isms/exchange/calendar.hpp>

#include <string_view>

namespace isms::ical {

/// The replies in a calendar with METHOD:REPLY. Whatever the text is, it is read within the limits
/// of calendar.hpp or not at all.
CalendarReplies read_replies(std::string_view text);

}  // namespace isms::ical

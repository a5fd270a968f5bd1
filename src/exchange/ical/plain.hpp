#pragma once

#include <string>
#include <string_view>

namespace isms::ical {

/// Text without control characters, of which iCalendar permits none but the tab (RFC 5545, 3.3.11).
/// A line feed stays if `keeps_lines`, where it is written as \n; else it becomes a space, as all
/// others do. Malformed UTF-8 becomes U+FFFD.
std::string plain(std::string_view text, bool keeps_lines = false);

/// The same for the value of a parameter, which may not hold a quotation mark either (3.1).
std::string plain_parameter(std::string_view text);

}  // namespace isms::ical

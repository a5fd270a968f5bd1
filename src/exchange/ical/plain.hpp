#pragma once

#include <string>
#include <string_view>

namespace isms::ical {

/// Text without control characters, of which iCalendar permits none but the tab (RFC 5545, 3.3.11).
/// A line feed stays if `keeps_lines`, where it is written as \n; else it becomes a space, as all
/// others do. Malformed UTF-8 becomes U+FFFD.
std::string plain(std::string_view text, bool keeps_lines = false);

/// The same for the value of a parameter, which may not hold a quotation mark (3.1). Carets (RFC
/// 6868) and backslashes become something else too: readers take what follows them for escaped, the
/// end of the parameter among it.
std::string plain_parameter(std::string_view text);

}  // namespace isms::ical

#pragma once

#include <isms/base/date.hpp>
#include <isms/language/messages.hpp>

#include <string>

namespace isms {

// Dates as documents write them, in their language. What machines read is ISO 8601.

std::string weekday_name(const Messages& messages, std::chrono::weekday weekday);  ///< "Monday"
std::string long_date(const Messages& messages, Date date);  ///< "23 November 2026"
/// "Monday, 23 November 2026"
std::string full_date(const Messages& messages, Date date);
/// "Monday 2026-11-23"
std::string date_with_weekday(const Messages& messages, Date date);
std::string short_month(const Messages& messages, unsigned month);  ///< "Nov"; month is 1 to 12

}  // namespace isms

#pragma once

#include <isms/exchange/calendar.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace isms::cli {

/// The calendar as iCalendar text. Exit 3 if its time zone is not known; exit 6 if the part of the
/// program that writes calendars can't be loaded.
std::string calendar_text(const Calendar& calendar);

/// The replies in a file whose name is `file`. Exit 3 if it holds none.
std::vector<CalendarReply> calendar_replies(std::string_view text, const std::string& file);

}  // namespace isms::cli

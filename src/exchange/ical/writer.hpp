#pragma once

#include <isms/exchange/calendar.hpp>

namespace isms::ical {

/// The calendar as text, or why it can't be written.
CalendarText write_calendar(const Calendar& calendar);

}  // namespace isms::ical

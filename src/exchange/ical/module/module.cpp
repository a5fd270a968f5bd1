// The doors of the module: C functions that the program finds by name, and that no exception
// passes.

#include "ical/reader.hpp"
#include "ical/writer.hpp"

#include <exception>

extern "C" {

__attribute__((visibility("default"))) void isms_write_calendar(const isms::Calendar& calendar,
                                                                isms::CalendarText& text) {
    try {
        text = isms::ical::write_calendar(calendar);
    } catch (const std::exception& failure) {
        text = {{}, failure.what()};
    }
}

__attribute__((visibility("default"))) void isms_read_replies(std::string_view text,
                                                              isms::CalendarReplies& replies) {
    try {
        replies = isms::ical::read_replies(text);
    } catch (const std::exception& failure) {
        replies = {{}, failure.what()};
    }
}
}

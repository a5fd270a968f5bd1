#pragma once

#include "form_lines.hpp"

#include <isms/model/minutes.hpp>
#include <isms/review/minutes_entry.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace isms {

/// What follows a person in an attendance line, with its dash: " - optional, apologies",
/// " - for @dina", " - from 10:20 until 11:30"; empty where there is nothing to say.
std::string print_attendance_words(const Attendance& entry);

/// Takes those words off the end of `text` and puts them into `entered`. A note that says something
/// else is left where it is; one that starts like these and can't be read is reported.
std::string_view read_attendance_words(std::string_view text, EnteredAttendance& entered,
                                       std::vector<Diagnostic>& problems);

}  // namespace isms

#pragma once

#include <string>

namespace isms::cli {

/// Local time HH:MM from what was typed: `9:30` is 09:30. Exit 2 where it is no time.
std::string time_of_day(const std::string& typed);

}  // namespace isms::cli

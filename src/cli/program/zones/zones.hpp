#pragma once

#include <string>

namespace isms::cli {

// The door of the module that knows time zones beyond what a zone's own file lists: its library is
// asked so rarely that no other command should load it.

/// Finds the calendar day in `zone` at a moment in seconds since 1970 in UTC: `day` counts from
/// 1970-01-01. False if the machine has no such zone.
using LocalDay = bool (*)(const std::string& zone, long long seconds, int& day);
inline constexpr const char* local_day_entry = "isms_local_day";

}  // namespace isms::cli

#pragma once

#include "number_format.hpp"

#include <string>
#include <string_view>

namespace isms::exchange {

/// The number that a workbook stores, as text that says what it means: "0.3", "80%", "2026-11-23",
/// "2026-11-23T09:30:00", "09:30:00", "30:00:00" (a duration). What is no number, or no date that
/// exists, comes back as it is. `is_1904`: days are counted from 1904-01-01, as old Macs did.
std::string number_text(std::string_view stored, NumberKind kind, bool is_1904);

}  // namespace isms::exchange

#pragma once

#include <optional>
#include <string>

namespace isms::render {

/// Digits after the point that the shortest exact form of the number has.
int decimals_of(double value);

/// The number with so many decimals; no sign on what rounds to zero.
std::string rounded(double value, int decimals);
void append_rounded(std::string& out, double value, int decimals);

/// The number in at most `columns` columns, with as many of the `decimals` as have room; none if
/// the digits before the point have no room.
std::optional<std::string> fitted_digits(double value, int decimals, int columns);

/// The number in thousands, millions or more: `9.1k`, `12k`, `1.2M`. None below a thousand, or if
/// that does not fit either.
std::optional<std::string> abbreviated_number(double value, int columns);

/// In digits or, where these do not fit, abbreviated.
std::optional<std::string> fitted_number(double value, int columns);

/// The number for a glance, in at most six columns unless it is very large.
std::string short_number(double value);

}  // namespace isms::render

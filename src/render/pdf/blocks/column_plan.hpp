#pragma once

#include <optional>
#include <vector>

namespace isms::pdf {

/// What a column asks for, in points without padding.
struct ColumnNeed {
    double natural = 0;  ///< of its widest cell on one line
    double least = 0;    ///< of its widest word
    bool wraps = false;  ///< meant to give way first
};

/// The widths of a table's columns within `room`; none if not even the widest words fit.
/// Columns that wrap share what the others leave; if that is too little, all columns give way.
std::optional<std::vector<double>> plan_columns(const std::vector<ColumnNeed>& needs, double room);

/// Whether columns that are not meant to wrap have their natural width.
bool fits_unbroken(const std::vector<ColumnNeed>& needs, double room);

/// Widths in proportion to what the columns ask for, where words have to be broken anyway.
std::vector<double> squeeze_columns(const std::vector<ColumnNeed>& needs, double room);

}  // namespace isms::pdf

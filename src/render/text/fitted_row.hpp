#pragma once

#include "trends/trend_groups.hpp"

#include <optional>
#include <string>
#include <vector>

namespace isms::render {

/// The numbers of one measure in columns of equal width.
struct FittedRow {
    std::vector<std::string> texts;  ///< one for each period; empty where the measure has none
    bool is_rounded = false;         ///< some number says less than what was collected
};

/// Columns in which nothing is rounded and all numbers have the same decimals.
int exact_columns(const TrendRow& row);

/// The numbers with the same decimals if all fit so, else each with as many of its own as fit. If
/// one must be said in thousands, all large ones are. None if some number does not fit at all.
std::optional<FittedRow> fitted_row(const TrendRow& row, int columns);

}  // namespace isms::render

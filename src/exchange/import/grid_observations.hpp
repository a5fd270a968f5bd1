#pragma once

#include "grid_cells.hpp"

#include <isms/base/json.hpp>
#include <isms/exchange/import_plan.hpp>

#include <string>
#include <vector>

namespace isms::exchange {

/// What one row of a grid says of its metric.
struct GridRow {
    std::vector<PeriodColumn> columns;  ///< those that hold a number
    std::vector<GridNumber> numbers;    ///< one for each of them
};

/// What is noted of an observation that a file brings.
struct ObservationOrigin {
    std::string source;
    Date collected_on;
};

/// Puts the numbers into the metric's observations, one a period, oldest first, and names what
/// became different. A period that the row does not fill stays as it is, and so does one whose
/// numbers are the same.
void observe(Json& metric, const GridRow& read, const ObservationOrigin& origin,
             std::vector<FieldChange>& changes);

}  // namespace isms::exchange

#pragma once

#include "trends/trend_values.hpp"

#include <vector>

namespace isms::render {

/// The levels between which values are drawn, at round numbers.
struct ValueScale {
    ValueRange range;           ///< from the first mark to the last
    std::vector<double> marks;  ///< ascending; at least two
};

/// A scale of a few round marks around the range; whole ones for `counts`, of which there are no
/// halves.
ValueScale value_scale(ValueRange range, bool counts);

}  // namespace isms::render

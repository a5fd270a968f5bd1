#pragma once

#include "trends/trend_values.hpp"

#include <isms/render/document.hpp>

#include <cstddef>
#include <string>

namespace isms::render {

/// The series as a row of bars, a column for each of its last `most` periods, oldest first, with
/// a gap where nothing was collected. The bars go from the lowest to the highest of those values
/// and the target; bars that are all the same are of middle height. Empty if nothing was collected.
std::string sparkline(const Series& series, std::size_t most);

/// The same with the range of other series too, so that their bars can be compared. What is not the
/// lowest of the range never looks as if it were.
std::string sparkline(const Series& series, std::size_t most, const ValueRange& range);

}  // namespace isms::render

#pragma once

#include <isms/render/document.hpp>

#include <cstddef>
#include <string>

namespace isms::render {

/// The series as a row of bars, a column for each of its last `most` periods, oldest first, with
/// a gap where nothing was collected. The bars go from the lowest to the highest of those values
/// and the target; bars that are all the same are of middle height. Empty if nothing was collected.
std::string sparkline(const Series& series, std::size_t most);

}  // namespace isms::render

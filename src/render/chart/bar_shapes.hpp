#pragma once

#include "chart_values.hpp"
#include "drawing.hpp"
#include "plot.hpp"

#include <span>

namespace isms::render {

/// Each period's bars side by side, its number above each where there is room.
std::vector<Shape> bars_beside_each_other(const Plot& plot, std::span<const ChartValues::Run> runs);

/// Each period's bars on each other, its number on each where there is room, and their sum above.
std::vector<Shape> stacked_bars(const Plot& plot, std::span<const ChartValues::Run> runs);

}  // namespace isms::render

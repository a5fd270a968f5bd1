#pragma once

#include "chart_values.hpp"
#include "shapes_with_height.hpp"

namespace isms::render {

/// A sample of each series' look with its name, in the chart's order, in lines of the given width;
/// a name longer than a line is shortened.
ShapesWithHeight chart_legend(const Chart& chart, const ChartValues& values, double width);

}  // namespace isms::render

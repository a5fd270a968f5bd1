#pragma once

#include "trends/trend_values.hpp"

#include <vector>

namespace isms::render {

/// What is drawn of a chart: its values, but no infinite or absurdly large ones, and which of its
/// series are bars and lines.
struct ChartValues {
    struct Run {
        std::size_t place = 0;   ///< in the chart's series
        std::size_t series = 0;  ///< among the bars or the lines, as a ShapeStyle counts them
        std::vector<std::optional<double>> values;
    };
    std::vector<Run> bars;
    std::vector<Run> lines;
};

ChartValues chart_values(const Chart& chart);

/// From the lowest to the highest that is drawn, with zero where there are bars; stacks count with
/// their sums. None if nothing is known.
std::optional<ValueRange> drawn_range(const ChartValues& values, bool stacked);

/// Whether all values are whole numbers.
bool are_counts(const ChartValues& values);

}  // namespace isms::render

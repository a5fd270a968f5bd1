#include "chart_drawing.hpp"

#include "bar_shapes.hpp"
#include "chart_legend.hpp"
#include "chart_values.hpp"
#include "line_shapes.hpp"
#include "period_shapes.hpp"
#include "plot.hpp"
#include "text_room.hpp"
#include "trends/fitted_number.hpp"

#include <algorithm>
#include <iterator>

namespace isms::render {

namespace {

constexpr double plot_height = 150;
constexpr double half_digit = 3.8;  ///< from a number's middle down to its baseline
constexpr double gap = 8;
constexpr int scale_columns = 6;

void append(std::vector<Shape>& shapes, std::vector<Shape> more) {
    shapes.insert(shapes.end(), std::make_move_iterator(more.begin()),
                  std::make_move_iterator(more.end()));
}

std::string mark_text(double value) {
    return fitted_number(value, scale_columns).value_or("");
}

double scale_room(const ValueScale& scale) {
    double room = 0;
    for (const double mark : scale.marks) room = std::max(room, text_room(mark_text(mark)));
    return room + gap;
}

void add_scale(std::vector<Shape>& shapes, const Plot& plot) {
    for (const double mark : plot.scale.marks) {
        const double y = plot.y_of(mark);
        const auto role = mark == 0 ? ShapeRole::axis : ShapeRole::grid;
        shapes.push_back({LineShape{{plot.left, y}, {plot.right, y}}, {role}});
        shapes.push_back(
            {TextShape{{plot.left - gap, y + half_digit}, TextAnchor::end, mark_text(mark)},
             {ShapeRole::label}});
    }
}

void add_line(std::vector<Shape>& shapes, const Plot& plot, const ChartValues::Run& run,
              bool over_bars) {
    std::vector<std::optional<DrawingPoint>> points;
    for (std::size_t i = 0; i < run.values.size(); ++i) {
        points.push_back(run.values[i] ? std::optional(DrawingPoint{plot.middle_of(i),
                                                                    plot.y_of(*run.values[i])})
                                       : std::nullopt);
    }
    const auto runs = unbroken_runs(points);
    if (over_bars) {
        for (const auto& line : runs) shapes.push_back({line, {ShapeRole::halo}});
    }
    for (const auto& line : runs) shapes.push_back({line, {ShapeRole::line, run.series}});
    constexpr double radius = 3.6;
    for (const auto& point : points) {
        if (point) shapes.push_back(marker(run.series, *point, radius));
    }
}

}  // namespace

std::optional<Drawing> chart_drawing(const Chart& chart, double width) {
    const auto values = chart_values(chart);
    const auto range = drawn_range(values, chart.stacked);
    if (!range) return std::nullopt;
    Drawing drawing;
    drawing.width = width;
    const auto legend = chart_legend(chart, values, width);
    drawing.shapes = legend.shapes;

    Plot plot;
    plot.scale = value_scale(*range, are_counts(values));
    plot.left = scale_room(plot.scale);
    plot.right = width;
    plot.top = legend.height + 2 * gap;
    plot.bottom = plot.top + plot_height;
    plot.periods = chart.periods.size();
    add_scale(drawing.shapes, plot);
    append(drawing.shapes, chart.stacked ? stacked_bars(plot, values.bars)
                                         : bars_beside_each_other(plot, values.bars));
    for (const auto& run : values.lines) {
        add_line(drawing.shapes, plot, run, !values.bars.empty());
    }
    auto periods = period_shapes(plot, chart.periods);
    append(drawing.shapes, std::move(periods.shapes));
    drawing.height = plot.bottom + periods.height;
    return drawing;
}

}  // namespace isms::render

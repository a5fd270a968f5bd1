#include "bar_shapes.hpp"

#include "text_room.hpp"
#include "trends/fitted_number.hpp"

#include <algorithm>
#include <cmath>

namespace isms::render {

namespace {

constexpr double digit_height = 8;
constexpr double above_bar = 4;
constexpr int number_columns = 6;

Shape bar(double x, double width, double y, double other_y, const ShapeStyle& style) {
    return {RectangleShape{{x, std::min(y, other_y)}, width, std::abs(other_y - y)}, style};
}

// The number if it is narrower than `room`; numbers side by side must not run together.
std::optional<std::string> number_within(double value, double room) {
    constexpr double margin = 6;
    auto text = fitted_number(value, number_columns);
    if (text && text_room(*text) + margin > room) text.reset();
    return text;
}

void add_number(std::vector<Shape>& shapes, double x, double baseline, const std::string& text,
                const ShapeStyle& style) {
    shapes.push_back({TextShape{{x, baseline}, TextAnchor::middle, text}, style});
}

// Bars of a few periods would else be as wide as walls.
double bars_width(const Plot& plot, std::size_t bars) {
    constexpr double share = 0.76;
    constexpr double widest = 40;
    return std::min(plot.period_width() * share, widest * static_cast<double>(bars));
}

}  // namespace

std::vector<Shape> bars_beside_each_other(const Plot& plot,
                                          std::span<const ChartValues::Run> runs) {
    std::vector<Shape> shapes;
    if (runs.empty()) return shapes;
    const double all = bars_width(plot, runs.size());
    const double each = all / static_cast<double>(runs.size());
    for (std::size_t period = 0; period < plot.periods; ++period) {
        double x = plot.middle_of(period) - all / 2;
        for (const auto& run : runs) {
            const auto value = run.values[period];
            if (value && *value != 0) {
                const double end = plot.y_of(*value);
                shapes.push_back(
                    bar(x, each, plot.y_of(0), end, {ShapeRole::bar, run.series, runs.size()}));
                if (const auto text = number_within(*value, each)) {
                    const double baseline =
                        *value > 0 ? end - above_bar : end + above_bar + digit_height;
                    add_number(shapes, x + each / 2, baseline, *text, {ShapeRole::value});
                }
            }
            x += each;
        }
    }
    return shapes;
}

std::vector<Shape> stacked_bars(const Plot& plot, std::span<const ChartValues::Run> runs) {
    std::vector<Shape> shapes;
    const double width = bars_width(plot, 1);
    for (std::size_t period = 0; period < plot.periods; ++period) {
        const double x = plot.middle_of(period) - width / 2;
        double up = 0;
        double down = 0;
        for (const auto& run : runs) {
            const double value = run.values[period].value_or(0);
            if (value == 0) continue;
            double& sum = value > 0 ? up : down;
            const double start = plot.y_of(sum);
            sum += value;
            const double end = plot.y_of(sum);
            shapes.push_back(bar(x, width, start, end, {ShapeRole::bar, run.series, runs.size()}));
            const auto text = number_within(value, width);
            if (text && std::abs(end - start) >= digit_height + above_bar) {
                add_number(shapes, x + width / 2, (start + end + digit_height) / 2, *text,
                           {ShapeRole::bar_value, run.series, runs.size()});
            }
        }
        if (up > 0 && down == 0) {
            if (const auto text = number_within(up, plot.period_width())) {
                add_number(shapes, x + width / 2, plot.y_of(up) - above_bar, *text,
                           {ShapeRole::value});
            }
        }
    }
    return shapes;
}

}  // namespace isms::render

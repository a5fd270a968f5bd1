#include "sparkline.hpp"

#include "trends/trend_values.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace isms::render {

namespace {

constexpr std::array<std::string_view, 8> bars{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
constexpr std::size_t middle_bar = 3;
constexpr std::string_view gap = "·";

}  // namespace

std::string sparkline(const Series& series, std::size_t most) {
    const auto shown = std::span(series.points).last(std::min(most, series.points.size()));
    const auto range = value_range(series, shown);
    if (!range) return {};
    std::string line;
    for (const auto& point : shown) {
        const auto value = finite_value(point);
        if (!value) {
            line += gap;
            continue;
        }
        const double height = range->share(*value);
        const double step = height * static_cast<double>(bars.size() - 1);
        line +=
            range->is_flat() ? bars[middle_bar] : bars[static_cast<std::size_t>(std::lround(step))];
    }
    return line;
}

}  // namespace isms::render

#include "sparkline.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace isms::render {

namespace {

constexpr std::array<std::string_view, 8> bars{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
constexpr std::size_t middle_bar = 3;
constexpr std::string_view gap = "·";

std::span<const SeriesPoint> last_points(const Series& series, std::size_t most) {
    return std::span(series.points).last(std::min(most, series.points.size()));
}

template <class BarOf>
std::string bars_of(std::span<const SeriesPoint> points, const BarOf& bar_of) {
    std::string line;
    for (const auto& point : points) {
        const auto value = finite_value(point);
        line += value ? bars[bar_of(*value)] : gap;
    }
    return line;
}

std::size_t bar_at(double height) {
    return static_cast<std::size_t>(std::lround(height * static_cast<double>(bars.size() - 1)));
}

}  // namespace

std::string sparkline(const Series& series, std::size_t most) {
    const auto shown = last_points(series, most);
    const auto range = value_range(series, shown);
    if (!range) return {};
    return bars_of(shown, [&](double value) {
        return range->is_flat() ? middle_bar : bar_at(range->share(value));
    });
}

std::string sparkline(const Series& series, std::size_t most, const ValueRange& range) {
    return bars_of(last_points(series, most), [&](double value) -> std::size_t {
        if (value <= range.low) return 0;
        return std::max<std::size_t>(bar_at(range.share(value)), 1);
    });
}

}  // namespace isms::render

#include "trend_values.hpp"

#include <algorithm>
#include <cmath>

namespace isms::render {

namespace {

std::optional<double> finite(const std::optional<double>& value) {
    return value && std::isfinite(*value) ? value : std::nullopt;
}

}  // namespace

std::optional<double> finite_value(const SeriesPoint& point) {
    return finite(point.value);
}

std::optional<double> target_of(const Series& series) {
    return finite(series.target);
}

const SeriesPoint* latest_point(const Series& series) {
    const auto found =
        std::find_if(series.points.rbegin(), series.points.rend(),
                     [](const SeriesPoint& point) { return finite_value(point).has_value(); });
    return found == series.points.rend() ? nullptr : &*found;
}

bool is_off_target(const Series& series, double value) {
    const auto target = target_of(series);
    if (!target) return false;
    return series.higher_is_better ? value < *target : value > *target;
}

double ValueRange::share(double value) const {
    if (is_flat()) return 0.5;
    // Halves, because the difference of two large numbers may be too large for a double.
    return (value / 2 - low / 2) / (high / 2 - low / 2);
}

std::optional<ValueRange> value_range(const Series& series, std::span<const SeriesPoint> points) {
    std::optional<ValueRange> range;
    const auto include = [&](double value) {
        if (!range) range = ValueRange{value, value};
        range->low = std::min(range->low, value);
        range->high = std::max(range->high, value);
    };
    for (const auto& point : points) {
        if (const auto value = finite_value(point)) include(*value);
    }
    if (!range) return range;
    if (const auto target = target_of(series)) include(*target);
    return range;
}

}  // namespace isms::render

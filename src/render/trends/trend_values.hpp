#pragma once

#include <isms/render/document.hpp>

#include <optional>
#include <span>

namespace isms::render {

/// What was collected; none also for what is no finite number, which cannot be drawn.
std::optional<double> finite_value(const SeriesPoint& point);

std::optional<double> target_of(const Series& series);

/// The last point that was collected; null if nothing was.
const SeriesPoint* latest_point(const Series& series);

/// Whether a value is worse than the series' target.
bool is_off_target(const Series& series, double value);

/// From the lowest to the highest of some values.
struct ValueRange {
    double low = 0;
    double high = 0;

    bool is_flat() const { return low >= high; }
    /// How far up the range a value of it lies, from 0 to 1; in the middle of a flat one.
    double share(double value) const;
};

/// The range of the collected points and the series' target; none if nothing was collected.
std::optional<ValueRange> value_range(const Series& series, std::span<const SeriesPoint> points);

}  // namespace isms::render

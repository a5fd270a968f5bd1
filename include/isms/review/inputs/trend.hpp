#pragma once

#include <isms/model/item_facts.hpp>

#include <optional>
#include <span>
#include <vector>

namespace isms {

/// Periods that a trend looks back at.
inline constexpr int trend_periods = 12;
/// Collected values without which there is no verdict.
inline constexpr std::size_t trend_least_values = 4;

/// Where values go, by the Mann-Kendall count: of all pairs of periods, those in which the later
/// value is higher, less those in which it is lower. It is a trend when chance alone would bring so
/// large a surplus in at most one of ten series without a trend; else the values are steady. So a
/// single outlier makes no trend, the unit does not matter, and turning `direction` round turns the
/// verdict round. Fewer than four values: not enough data. At most the last twelve are looked at.
Verdict judge_trend(std::span<const double> values, Direction direction);

/// True if the value is as good as the target or better, or there is no target.
bool is_on_target(double value, const std::optional<double>& target, Direction direction);

/// How many of the latest collected values in a row are off target; periods without a value are
/// passed over.
int misses_in_a_row(const Trend& trend);

/// The verdict, the misses in a row and the missing periods of a trend, from its points.
void judge(Trend& trend);

/// The last twelve periods of a metric that have ended by `today`, or were collected already.
/// Periods before its first observation are left out.
Trend metric_trend(const Metric& metric, Date today);

}  // namespace isms

#include "chart_bars.hpp"

#include "chart_numbers.hpp"
#include "text/sparkline.hpp"

#include <algorithm>

namespace isms::render {

namespace {

constexpr std::size_t most_bars = 12;

ValueRange range_from_zero(const Trends& trends) {
    ValueRange shared;
    for (const auto& series : trends.series) {
        const auto range = value_range(series, series.points);
        if (!range) continue;
        shared.low = std::min(shared.low, range->low);
        shared.high = std::max(shared.high, range->high);
    }
    return shared;
}

}  // namespace

Trends barred_numbers(const Chart& chart) {
    auto trends = chart_numbers(chart);
    const auto range = range_from_zero(trends);
    for (auto& series : trends.series) {
        series.title = sparkline(series, most_bars, range) + " " + series.title;
    }
    return trends;
}

}  // namespace isms::render

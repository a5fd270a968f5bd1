#include "chart_values.hpp"

#include "chart_numbers.hpp"

#include <algorithm>
#include <cmath>

namespace isms::render {

namespace {

// The sum of larger ones might be no number.
constexpr double largest_drawn = 1e300;

void include(std::optional<ValueRange>& range, double value) {
    if (!range) range = ValueRange{value, value};
    range->low = std::min(range->low, value);
    range->high = std::max(range->high, value);
}

// What is below zero hangs below it.
void include_stacks(std::optional<ValueRange>& range, const std::vector<ChartValues::Run>& bars) {
    const auto periods = bars.empty() ? 0 : bars.front().values.size();
    for (std::size_t i = 0; i < periods; ++i) {
        double up = 0;
        double down = 0;
        for (const auto& run : bars) {
            const double value = run.values[i].value_or(0);
            (value > 0 ? up : down) += value;
        }
        include(range, up);
        include(range, down);
    }
}

template <class Visit>
void for_each_value(const std::vector<ChartValues::Run>& runs, const Visit& visit) {
    for (const auto& run : runs) {
        for (const auto& value : run.values) {
            if (value) visit(*value);
        }
    }
}

}  // namespace

ChartValues chart_values(const Chart& chart) {
    ChartValues all;
    const bool has_bars =
        std::any_of(chart.series.begin(), chart.series.end(),
                    [](const ChartSeries& series) { return series.mark == ChartMark::bar; });
    const auto numbers = chart_numbers(chart);
    for (std::size_t place = 0; place < chart.series.size(); ++place) {
        const bool is_bar = chart.series[place].mark == ChartMark::bar;
        auto& runs = is_bar ? all.bars : all.lines;
        // Over bars no line has their colour.
        const std::size_t first = has_bars && !is_bar ? 1 : 0;
        auto& run = runs.emplace_back(ChartValues::Run{place, first + runs.size(), {}});
        for (const auto& point : numbers.series[place].points) {
            const auto value = finite_value(point);
            const bool is_drawn = value && std::abs(*value) <= largest_drawn;
            run.values.push_back(is_drawn ? value : std::nullopt);
        }
    }
    return all;
}

std::optional<ValueRange> drawn_range(const ChartValues& values, bool stacked) {
    std::optional<ValueRange> range;
    const auto add = [&](double value) { include(range, value); };
    for_each_value(values.lines, add);
    for_each_value(values.bars, add);
    if (!range || values.bars.empty()) return range;
    add(0);
    if (stacked) include_stacks(range, values.bars);
    return range;
}

bool are_counts(const ChartValues& values) {
    bool are_whole = true;
    const auto look_at = [&](double value) { are_whole = are_whole && std::floor(value) == value; };
    for_each_value(values.bars, look_at);
    for_each_value(values.lines, look_at);
    return are_whole;
}

}  // namespace isms::render

#pragma once

#include "trends_sample.hpp"

#include <isms/render/document.hpp>

namespace isms::test {

inline std::vector<std::string> month_labels(std::size_t count) {
    std::vector<std::string> labels;
    for (const auto& point : months(Values(count))) labels.push_back(point.label);
    return labels;
}

/// Bars beside each other with a line over them, the oldest month unknown.
inline Chart actions_chart() {
    Chart chart;
    chart.title = "Actions by month";
    chart.caption = "Overdue: open at the month's end and past the date due at that time.";
    chart.periods = month_labels(12);
    chart.series = {{"Opened", ChartMark::bar, {gap, 0, 5, 1, 0, 2, 0, 3, 1, 0, 12, 6}},
                    {"Closed", ChartMark::bar, {gap, 0, 0, 3, 1, 1, 0, 2, 2, 1, 1, 9}},
                    {"Overdue", ChartMark::line, {gap, 0, 0, 0, 1, 1, 2, 1, 0, 0, 1, 3}}};
    return chart;
}

/// Bars on each other, five levels of them.
inline Chart risks_chart() {
    Chart chart;
    chart.title = "Risks by level";
    chart.unit = "risks";
    chart.stacked = true;
    chart.periods = {"2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"};
    chart.series = {{"Very low", ChartMark::bar, {1, 1, 2, 2, 3}},
                    {"Low", ChartMark::bar, {4, 4, 5, 6, 6}},
                    {"Medium", ChartMark::bar, {5, 6, 4, 4, 3}},
                    {"High", ChartMark::bar, {3, 2, 2, 1, 1}},
                    {"Very high", ChartMark::bar, {1, 1, 0, 0, 0}}};
    return chart;
}

}  // namespace isms::test

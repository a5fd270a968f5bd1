#pragma once

#include <isms/render/document.hpp>

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace isms::test {

/// No value: nothing was collected.
inline constexpr std::nullopt_t gap = std::nullopt;

using Values = std::vector<std::optional<double>>;

/// The last months up to November 2026, one for each value.
inline std::vector<SeriesPoint> months(const Values& values) {
    constexpr std::size_t last = 2026 * 12 + 10;
    std::vector<SeriesPoint> points;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto month = last + 1 - values.size() + i;
        const auto number = std::to_string(month % 12 + 1);
        points.push_back(
            {std::to_string(month / 12) + (number.size() == 1 ? "-0" : "-") + number, values[i]});
    }
    return points;
}

inline Series series(std::string title, std::string unit, std::optional<double> target,
                     bool higher_is_better, std::vector<SeriesPoint> points) {
    Series result;
    result.title = std::move(title);
    result.unit = std::move(unit);
    result.target = target;
    result.higher_is_better = higher_is_better;
    result.points = std::move(points);
    return result;
}

inline Series judged(Series series, std::string verdict, Tone tone, std::string remark = {}) {
    series.verdict = std::move(verdict);
    series.tone = tone;
    series.remark = std::move(remark);
    return series;
}

/// Measures of a review as they come: getting better and worse, steady, with gaps, without target,
/// new, with large and with odd numbers, by month and by quarter.
inline Trends sample_trends() {
    Trends trends;
    trends.caption = "Trends over the last twelve periods";
    auto& all = trends.series;
    all.push_back(judged(series("Systems patched within 14 days", "%", 95, true,
                                months({81, 82.5, 84, 88, 88, 91.5, 90, 93, 95, 96, 97.5, 98})),
                         "improving", Tone::good));
    all.push_back(judged(series("Clicks in phishing simulations", "%", 5, false,
                                months({4, 3.5, 4.2, 4.8, 5, 5.6, 6.1, 6, 6.8, 7.4, 8.25, 9.1})),
                         "worsening", Tone::bad, "off target for 7 periods"));
    all.push_back(
        judged(series("Backups restored in a test", "%", 100, true,
                      months({100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100})),
               "steady", Tone::normal));
    all.push_back(judged(series("Access reviews completed on time", "%", 90, true,
                                months({92, gap, 88, 90, gap, gap, 94, 91, 95, 93, 92, gap})),
                         "steady", Tone::normal,
                         "not collected: 2026-01, 2026-04, 2026-05, 2026-11"));
    all.push_back(judged(series("Malicious e-mails blocked", "", gap, true,
                                months({9120, 10433, 11876, 9954, 12310, 14022, 15873, 13390, 16004,
                                        17250, 18881, 21467})),
                         "improving", Tone::good));
    all.push_back(
        judged(series("Mean time to contain an incident", "hours", 4, false, months({6.5, 3.75})),
               "not enough data", Tone::muted));
    all.push_back(judged(
        series(
            "Beschäftigte mit abgeschlossener Informationssicherheitsschulung im Geltungsbereich "
            "東京オフィス 🔐",
            "%", 95, true, months({96, 95.5, 95, 94, 94.2, 93, 92.8, 92, 91, 90.5, 90, 89})),
        "worsening", Tone::bad, "off target for 9 periods"));
    all.push_back(judged(series("Drift of the time servers", "ms", 0.5, false,
                                months({-0.12, 0.08, 0.031, -0.2, 0.004, 0.11, 0.09, -0.05, 0.02,
                                        0.07, 0.3125, 0.1})),
                         "steady", Tone::normal));
    all.push_back(judged(series("Suppliers assessed", "%", 80, true,
                                {{"2026-Q1", 62.0}, {"2026-Q2", 70.0}, {"2026-Q3", 84.0}}),
                         "not enough data", Tone::muted));
    return trends;
}

}  // namespace isms::test

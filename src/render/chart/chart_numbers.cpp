#include "chart_numbers.hpp"

#include "trends/number_text.hpp"
#include "trends/trend_values.hpp"
#include "trends/trend_words.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace isms::render {

void require_even(const Chart& chart) {
    for (const auto& series : chart.series) {
        if (series.values.size() != chart.periods.size()) {
            throw std::logic_error(fmt::format("a chart of {} periods has a series of {} values",
                                               chart.periods.size(), series.values.size()));
        }
    }
}

Trends chart_numbers(const Chart& chart) {
    require_even(chart);
    Trends trends;
    auto words = *chart.words;
    words.not_collected = words.not_known;
    trends.words = std::move(words);
    for (const auto& series : chart.series) {
        auto& measure = trends.series.emplace_back();
        measure.title = series.name;
        for (std::size_t i = 0; i < chart.periods.size(); ++i) {
            measure.points.push_back({chart.periods[i], series.values[i]});
        }
    }
    return trends;
}

Table chart_table(const Chart& chart) {
    Table table;
    table.caption = chart_title(chart);
    table.columns = {{"", Align::left, true}};
    for (const auto& period : chart.periods) table.columns.push_back({period, Align::right});
    for (const auto& series : chart_numbers(chart).series) {
        auto& cells = table.rows.emplace_back();
        cells.emplace_back(series.title);
        for (const auto& point : series.points) {
            const auto value = finite_value(point);
            cells.emplace_back(value ? number_text(*value) : std::string(not_collected));
        }
    }
    return table;
}

std::string chart_title(const Chart& chart) {
    return chart.unit.empty() ? chart.title : chart.title + " (" + chart.unit + ")";
}

std::string spoken_numbers(const Chart& chart) {
    std::string text;
    for (const auto& series : chart_numbers(chart).series) {
        text += text.empty() ? "" : " ";
        text += series.title + ": ";
        for (const auto& point : series.points) {
            const auto value = finite_value(point);
            text += fmt::format("{}{} {}", &point == &series.points.front() ? "" : ", ",
                                point.label, value ? number_text(*value) : chart.words->not_known);
        }
        text += ".";
    }
    return text;
}

}  // namespace isms::render

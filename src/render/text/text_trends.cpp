#include "text_trends.hpp"

#include "fill_in.hpp"
#include "sparkline.hpp"
#include "text_table.hpp"
#include "text_trend_numbers.hpp"
#include "trends/fitted_number.hpp"
#include "trends/trend_values.hpp"
#include "trends/trend_words.hpp"

namespace isms::render {

namespace {

constexpr std::size_t spark_periods = 12;

std::string with_unit(double value, const std::string& unit) {
    return unit.empty() ? short_number(value) : short_number(value) + " " + unit;
}

struct LatestValue {
    std::string text;
    Tone tone = Tone::normal;
};

LatestValue latest_value(const Series& series) {
    const auto* const point = latest_point(series);
    if (point == nullptr) return {std::string(not_collected), Tone::muted};
    const double value = *point->value;
    return {with_unit(value, series.unit), is_off_target(series, value) ? Tone::bad : Tone::normal};
}

Table overview(const Trends& trends) {
    Table table;
    table.columns = {{trends.words->measure, Align::left, true},
                     {trends.words->trend, Align::right},
                     {trends.words->latest, Align::right},
                     {trends.words->target, Align::right},
                     {trends.words->verdict, Align::left, true}};
    for (const auto& series : trends.series) {
        const auto latest = latest_value(series);
        table.rows.push_back(
            {series.title, sparkline(series, spark_periods), Cell(Inline(latest.text), latest.tone),
             Cell(Inline(target_text(series)), target_of(series) ? Tone::normal : Tone::muted),
             verdict_text(series)});
    }
    return table;
}

void add_wrapped(Lines& lines, const Runs& runs, int indent, int width, const Painter& painter) {
    Lines wrapped;
    for (auto& line : painter.wrap(runs, width - indent)) {
        if (line.width > 0) wrapped.push_back(std::move(line.text));
    }
    if (wrapped.empty()) return;
    const std::string spaces(static_cast<std::size_t>(indent), ' ');
    append(lines, prefixed(std::move(wrapped), spaces, spaces));
}

// For a page too narrow for the overview.
Lines one_by_one(const Trends& trends, int width, const Painter& painter) {
    constexpr int indent = 2;
    Lines lines;
    for (const auto& series : trends.series) {
        if (!lines.empty()) lines.emplace_back();
        add_wrapped(lines, printable_runs(series.title, {SpanStyle::strong, Tone::normal}), 0,
                    width, painter);
        const auto latest = latest_value(series);
        Inline values(sparkline(series, spark_periods));
        values.add(" ").add(latest.text, SpanStyle::plain, latest.tone);
        if (target_of(series))
            values.add(", " +
                       filled_in(trends.words->with_target, {{"target", target_text(series)}}));
        add_wrapped(lines, printable_runs(values), indent, width, painter);
        add_wrapped(lines, printable_runs(verdict_text(series)), indent, width, painter);
    }
    return lines;
}

}  // namespace

Lines trend_lines(const Trends& trends, int width, const Painter& painter) {
    if (trends.series.empty()) return {};
    const auto table = overview(trends);
    auto lines = fits_side_by_side(table, width) ? table_lines(table, width, painter)
                                                 : one_by_one(trends, width, painter);
    for (const auto& group : trend_groups(trends)) {
        auto numbers = trend_number_lines(group, width, painter);
        if (numbers.empty()) continue;
        lines.emplace_back();
        append(lines, std::move(numbers));
    }
    return lines;
}

}  // namespace isms::render

#include "text_chart.hpp"

#include "chart/chart_bars.hpp"
#include "chart/chart_numbers.hpp"
#include "text_table.hpp"
#include "text_trend_numbers.hpp"

namespace isms::render {

namespace {

void add_wrapped(Lines& lines, const std::string& text, Look look, int width,
                 const Painter& painter) {
    for (auto& line : painter.wrap(printable_runs(text, look), width)) {
        if (line.width > 0) lines.push_back(std::move(line.text));
    }
}

Lines numbers(const Chart& chart, int width, const Painter& painter) {
    const auto trends = barred_numbers(chart);
    Lines lines;
    for (const auto& group : trend_groups(trends)) {
        auto more = number_lines(group, width, painter);
        append(lines, more ? std::move(*more) : table_lines(chart_table(chart), width, painter));
    }
    return lines;
}

}  // namespace

Lines chart_lines(const Chart& chart, int width, const Painter& painter) {
    Lines lines;
    add_wrapped(lines, chart_title(chart), {SpanStyle::strong, Tone::normal}, width, painter);
    if (!chart.periods.empty() && !chart.series.empty()) {
        append(lines, numbers(chart, width, painter));
    }
    add_wrapped(lines, chart.caption, {SpanStyle::plain, Tone::muted}, width, painter);
    return lines;
}

}  // namespace isms::render

#include "markdown_chart.hpp"

#include "chart/chart_bars.hpp"
#include "chart/chart_numbers.hpp"
#include "markdown_table.hpp"
#include "markdown_text.hpp"

namespace isms::render {

namespace {

void add_paragraph(Lines& lines, const std::string& text, SpanStyle style) {
    auto more = markdown_lines(Inline().add(text, style));
    if (more.empty()) return;
    if (!lines.empty()) lines.emplace_back();
    append(lines, std::move(more));
}

}  // namespace

Lines markdown_chart(const Chart& chart) {
    auto table = chart_table(chart);
    const auto numbers = barred_numbers(chart);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        table.rows[i].front() = numbers.series[i].title;
    }
    Lines lines;
    add_paragraph(lines, chart_title(chart), SpanStyle::strong);
    if (!chart.periods.empty() && !chart.series.empty()) {
        if (!lines.empty()) lines.emplace_back();
        append(lines, markdown_table(table));
    }
    add_paragraph(lines, chart.caption, SpanStyle::plain);
    return lines;
}

}  // namespace isms::render

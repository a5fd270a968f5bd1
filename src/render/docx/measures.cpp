#include "docx/measures.hpp"

#include "chart/chart_numbers.hpp"
#include "docx/number_table.hpp"
#include "trends/number_text.hpp"
#include "trends/trend_groups.hpp"
#include "trends/trend_values.hpp"
#include "trends/trend_words.hpp"

#include <utility>

namespace isms::docx {

namespace {

Cell latest_cell(const Series& series, const PrinterWords& words) {
    const auto* const point = render::latest_point(series);
    if (point == nullptr) return Cell(Inline(words.no_values), Tone::muted);
    const bool is_off = render::is_off_target(series, *point->value);
    Inline text;
    text.add(render::number_text(*point->value, series.unit), SpanStyle::strong,
             is_off ? Tone::bad : Tone::normal);
    return text.add(" (" + point->label + ")", SpanStyle::plain, Tone::muted);
}

Table verdict_table(const Trends& trends) {
    Table table;
    table.caption = trends.caption;
    table.columns = {{trends.words->measure, Align::left, true},
                     {trends.words->latest},
                     {trends.words->target},
                     {trends.words->verdict, Align::left, true}};
    for (const auto& series : trends.series) {
        table.rows.push_back({series.title, latest_cell(series, *trends.words),
                              render::target_text(series), render::verdict_text(series)});
    }
    return table;
}

}  // namespace

void add_trends(const TablePlace& place, const Trends& trends, const Story& story) {
    if (trends.series.empty()) return;
    add_table(place, verdict_table(trends), story);
    for (const auto& group : render::trend_groups(trends)) {
        if (!group.labels.empty()) {
            add_number_tables(place, group, trends.words->measure, trends.caption, story);
        }
    }
}

void add_chart_numbers(const TablePlace& place, const Chart& chart, const Story& story) {
    const auto numbers = render::chart_numbers(chart);
    for (const auto& group : render::trend_groups(numbers)) {
        if (!group.labels.empty()) {
            add_number_tables(place, group, {}, render::chart_title(chart), story);
        }
    }
}

}  // namespace isms::docx

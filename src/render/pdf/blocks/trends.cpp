#include "pdf/blocks/trends.hpp"

#include "chart/trend_drawing.hpp"
#include "fill_in.hpp"
#include "pdf/blocks/drawing.hpp"
#include "pdf/blocks/table.hpp"
#include "trends/number_text.hpp"
#include "trends/period_labels.hpp"
#include "trends/trend_groups.hpp"
#include "trends/trend_values.hpp"
#include "trends/trend_words.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace isms::pdf {
namespace {

GridCell value_cell(const Series& series, const render::TrendValue& value) {
    GridCell cell;
    cell.align = Align::right;
    if (!value.belongs) return cell;
    if (!value.value) {
        cell.text = Inline(render::not_collected);
        cell.tone = Tone::muted;
        return cell;
    }
    cell.text = Inline(render::number_text(*value.value));
    if (render::is_off_target(series, *value.value)) cell.tone = Tone::bad;
    return cell;
}

// Of several tables each says its periods.
std::string caption_of(const Trends& trends, const render::TrendGroup& group, bool is_alone) {
    if (is_alone || trends.caption.empty() || group.labels.empty()) return trends.caption;
    return render::filled_in(
        trends.words->span,
        {{"name", trends.caption}, {"from", group.labels.front()}, {"to", group.labels.back()}});
}

Grid grid_of(const render::TrendGroup& group, std::string caption, const PrinterWords& words) {
    Grid grid;
    grid.caption = std::move(caption);
    grid.is_of_numbers = true;
    grid.columns = {{words.measure, Align::left, true}, {words.target, Align::right, false}};
    // The year stands once, over its first period.
    std::string year;
    for (const auto& label : render::period_labels(group.labels)) {
        grid.columns.push_back(
            {label.year == year || label.year.empty() ? label.rest : label.year + " " + label.rest,
             Align::right, true});
        year = label.year;
    }
    grid.columns.push_back({words.verdict, Align::left, false});
    for (const auto& row : group.rows) {
        const auto& series = *row.series;
        auto& cells = grid.rows.emplace_back();
        cells.push_back({render::title_with_unit(series), Tone::normal, Align::left, true});
        cells.push_back({render::target_text(series), Tone::normal, Align::right, false});
        for (const auto& value : row.values) cells.push_back(value_cell(series, value));
        cells.push_back({series.verdict, series.tone, Align::left, false});
    }
    return grid;
}

constexpr double gap = 16;
constexpr std::size_t charts_in_a_row = 3;

/// A series as one column of a row of charts: name, latest value and verdict over its drawing.
struct Panel {
    Text title;
    Text latest;
    std::optional<render::Drawing> drawing;
    NodeId figure;
    double scale = 1;

    double text_height() const { return title.height() + latest.height(); }
    double height() const { return text_height() + (drawing ? drawing->height * scale + 4 : 0.0); }
};

Inline latest_text(const Series& series, const PrinterWords& words) {
    Inline text;
    const auto* const point = render::latest_point(series);
    if (point == nullptr) {
        text.add(words.no_values, SpanStyle::plain, Tone::muted);
    } else {
        const bool is_off = render::is_off_target(series, *point->value);
        text.add(render::number_text(*point->value, series.unit), SpanStyle::strong,
                 is_off ? Tone::bad : Tone::normal);
        text.add(" " + point->label, SpanStyle::plain, Tone::muted);
    }
    text.add(" \u00b7 ", SpanStyle::plain, Tone::muted);
    for (const auto& span : render::verdict_text(series).spans) text.spans.push_back(span);
    return text;
}

Panel panel_of(Typesetting& setting, NodeId parent, const Series& series, const PrinterWords& words,
               double width) {
    const auto title = setting.structure.add(parent, Role::paragraph);
    const auto latest = setting.structure.add(parent, Role::paragraph);
    const auto figure = setting.structure.add(parent, Role::figure);
    setting.structure[figure].alternative = render::spoken_series(series, words);
    Panel panel{
        Text(setting, title, Inline(series.title), {{8.4, 11.4, true}, setting.palette.ink}),
        Text(setting, latest, latest_text(series, words), {{7.8, 11}, setting.palette.ink}),
        render::trend_drawing(series), figure};
    panel.title.break_at(width);
    panel.latest.break_at(width);
    if (panel.drawing) panel.scale = width / panel.drawing->width;
    return panel;
}

void put_lines(Flow& flow, const Text& text, double x, double& y, double width) {
    for (std::size_t line = 0; line < text.lines(); ++line) {
        text.put_line(flow, line, x, y, width);
        y += text.line_height(line);
    }
}

void put_panels(Typesetting& setting, const std::vector<Panel>& panels, double width) {
    auto& flow = setting.flow;
    double height = 0;
    double text_height = 0;
    for (const auto& panel : panels) {
        height = std::max(height, panel.height());
        text_height = std::max(text_height, panel.text_height());
    }
    flow.need(height);
    double x = flow.left();
    for (const auto& panel : panels) {
        double y = flow.y();
        put_lines(flow, panel.title, x, y, width);
        put_lines(flow, panel.latest, x, y, width);
        // The drawings of a row stand on one line.
        if (panel.drawing)
            put_drawing(setting, panel.figure, *panel.drawing, x, flow.y() + text_height + 4,
                        panel.scale);
        x += width + gap;
    }
    flow.advance(height + 9);
}

void put_charts(Typesetting& setting, NodeId parent, const Trends& trends) {
    const auto& series = trends.series;
    const double width = (setting.flow.width() - gap * (charts_in_a_row - 1)) / charts_in_a_row;
    for (std::size_t from = 0; from < series.size(); from += charts_in_a_row) {
        std::vector<Panel> panels;
        for (auto i = from; i < std::min(from + charts_in_a_row, series.size()); ++i)
            panels.push_back(panel_of(setting, parent, series[i], *trends.words, width));
        put_panels(setting, panels, width);
    }
}

}  // namespace

void put_trends(Typesetting& setting, NodeId parent, const Trends& trends) {
    put_charts(setting, parent, trends);
    const auto groups = render::trend_groups(trends);
    for (const auto& group : groups)
        put_grid(setting, parent,
                 grid_of(group, caption_of(trends, group, groups.size() == 1), *trends.words));
}

}  // namespace isms::pdf

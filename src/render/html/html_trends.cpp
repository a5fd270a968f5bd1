#include "html_trends.hpp"

#include "chart/trend_drawing.hpp"
#include "fill_in.hpp"
#include "html_text.hpp"
#include "html_trend_table.hpp"
#include "svg.hpp"
#include "trends/fitted_number.hpp"
#include "trends/number_text.hpp"
#include "trends/trend_groups.hpp"
#include "trends/trend_values.hpp"
#include "trends/trend_words.hpp"

#include <fmt/format.h>

namespace isms::render {

namespace {

void append_latest(std::string& out, const Series& series, const PrinterWords& words) {
    const auto* const point = latest_point(series);
    std::string around;
    if (point == nullptr) {
        out += "<div>" + html_escaped(words.no_values);
    } else {
        const auto unit = series.unit.empty() ? "" : " " + series.unit;
        out += fmt::format("<div><span class=\"latest{}\">{}</span>",
                           is_off_target(series, *point->value) ? " bad" : "",
                           html_escaped(short_number(*point->value) + unit));
        around = point->label;
    }
    if (target_of(series)) {
        const auto target = filled_in(words.with_target, {{"target", target_text(series)}});
        around += around.empty() ? target : ", " + target;
    }
    if (!around.empty())
        out += fmt::format(" <span class=\"muted\">{}</span>", html_escaped(around));
    out += "</div>\n";
}

void append_figure(std::string& out, const Series& series, const PrinterWords& words,
                   const MakeId& unique_id) {
    out += fmt::format("<figure>\n<figcaption>\n<div class=\"measure\">{}</div>\n",
                       html_escaped(series.title));
    append_latest(out, series, words);
    out += "<div>";
    append_inline(out, verdict_text(series));
    out += "</div>\n</figcaption>\n";
    if (const auto drawing = trend_drawing(series)) {
        const auto title_id = unique_id("trend");
        const SvgNames names{title_id, unique_id(title_id + " values")};
        append_svg(out, *drawing, names,
                   svg_title_and_text(names, series.title, spoken_series(series, words)));
    }
    out += "</figure>\n";
}

// Of several tables each says its periods.
std::string named(std::string_view name, const TrendGroup& group, bool is_alone) {
    if (is_alone || name.empty() || group.labels.empty()) return std::string(name);
    return filled_in(group.words->span,
                     {{"name", name}, {"from", group.labels.front()}, {"to", group.labels.back()}});
}

}  // namespace

void append_html_trends(std::string& out, const Trends& trends, std::string_view region,
                        const MakeId& unique_id) {
    if (trends.series.empty()) return;
    out += "<div class=\"trends\">\n";
    for (const auto& series : trends.series) append_figure(out, series, *trends.words, unique_id);
    out += "</div>\n";
    const auto groups = trend_groups(trends);
    for (const auto& group : groups) {
        const bool is_alone = groups.size() == 1;
        const auto caption = named(trends.caption, group, is_alone);
        const auto name = caption.empty() ? named(region, group, is_alone) : caption;
        append_html_trend_table(out, group, name, caption);
    }
}

}  // namespace isms::render

#include "html_chart.hpp"

#include "chart/chart_drawing.hpp"
#include "chart/chart_numbers.hpp"
#include "html_chart_table.hpp"
#include "html_text.hpp"
#include "svg.hpp"

#include <fmt/format.h>

namespace isms::render {

namespace {

// About a pixel a point on the page that each is for, so that its text has a readable size.
constexpr double wide = 640;
constexpr double narrow = 350;

void append_drawings(std::string& out, const Chart& chart, const MakeId& unique_id) {
    const auto drawing = chart_drawing(chart, wide);
    const auto small_drawing = chart_drawing(chart, narrow);
    if (!drawing || !small_drawing) return;
    const auto title_id = unique_id("chart");
    const SvgNames names{title_id, unique_id(title_id + " values")};
    append_svg(out, *drawing, names,
               svg_title_and_text(names, chart_title(chart), spoken_numbers(chart)), "wide-chart");
    append_svg(out, *small_drawing, names, "", "narrow-chart");
}

}  // namespace

void append_html_chart(std::string& out, const Chart& chart, const MakeId& unique_id) {
    require_even(chart);
    out += "<figure class=\"chart\">\n<figcaption>";
    out += fmt::format("<div class=\"measure\">{}</div>", html_escaped(chart_title(chart)));
    if (!chart.caption.empty()) {
        out += "<div class=\"muted\">";
        append_narrow_inline(out, chart.caption);
        out += "</div>";
    }
    out += "</figcaption>\n";
    append_drawings(out, chart, unique_id);
    if (!chart.periods.empty() && !chart.series.empty()) append_html_chart_table(out, chart);
    out += "</figure>\n";
}

}  // namespace isms::render

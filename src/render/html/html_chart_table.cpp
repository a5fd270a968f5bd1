#include "html_chart_table.hpp"

#include "chart/chart_numbers.hpp"
#include "html_period_head.hpp"
#include "html_text.hpp"
#include "trends/number_text.hpp"
#include "trends/period_labels.hpp"
#include "trends/trend_values.hpp"
#include "trends/trend_words.hpp"

#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms::render {

namespace {

// Whether a dozen columns of equal width hold every cell on a wide page.
bool has_small_cells(const Chart& chart) {
    constexpr std::size_t most_columns = 12;
    constexpr int widest = 5;
    const auto labels = period_labels(chart.periods);
    bool are_small = labels.size() <= most_columns &&
                     std::all_of(labels.begin(), labels.end(), [](const PeriodLabel& label) {
                         return display_width(label.rest) <= widest;
                     });
    for (const auto& series : chart_numbers(chart).series) {
        for (const auto& point : series.points) {
            const auto value = finite_value(point);
            are_small = are_small && (!value || number_text(*value).size() <= widest);
        }
    }
    return are_small;
}

void append_row(std::string& out, const Series& series) {
    out += fmt::format("<tr><th scope=\"row\" class=\"w\">{}</th>", html_escaped(series.title));
    for (const auto& point : series.points) {
        const auto value = finite_value(point);
        out += value ? fmt::format("<td class=\"r\">{}</td>", number_text(*value))
                     : fmt::format("<td class=\"r muted\">{}</td>", not_collected);
    }
    out += "</tr>\n";
}

}  // namespace

void append_html_chart_table(std::string& out, const Chart& chart) {
    out += fmt::format(
        "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"{0}\">\n"
        "<table class=\"numbers{1}\">\n<caption>{0}</caption>\n",
        html_escaped(chart_title(chart)), has_small_cells(chart) ? " even" : "");
    // Nothing to head the column of names with; an empty heading would be read out as one.
    append_period_head(out, chart.periods, [](int rows) {
        return PeriodHead{rows == 1 ? "<td></td>" : "<td rowspan=\"2\"></td>", ""};
    });
    out += "<tbody>\n";
    for (const auto& series : chart_numbers(chart).series) append_row(out, series);
    out += "</tbody>\n</table>\n</div>\n";
}

}  // namespace isms::render

#include "html_trend_table.hpp"

#include "html_text.hpp"
#include "trends/number_text.hpp"
#include "trends/period_labels.hpp"
#include "trends/trend_values.hpp"
#include "trends/trend_words.hpp"

#include <fmt/format.h>

namespace isms::render {

namespace {

// Two rows of heads where the labels have a year: it stands once above its periods.
void append_head(std::string& out, const TrendGroup& group) {
    const auto labels = period_labels(group.labels);
    const bool has_years = !labels.empty() && !labels.front().year.empty();
    const std::string_view rows = has_years ? " rowspan=\"2\"" : "";
    const auto append_periods = [&] {
        for (const auto& label : labels) {
            out += fmt::format("<th scope=\"col\" class=\"r\">{}</th>", html_escaped(label.rest));
        }
    };
    out += fmt::format(
        "<thead>\n<tr><th scope=\"col\" class=\"w\"{0}>Measure</th>"
        "<th scope=\"col\" class=\"r\"{0}>Target</th>",
        rows);
    if (!has_years) append_periods();
    for (std::size_t from = 0; has_years && from < labels.size();) {
        auto to = from;
        while (to < labels.size() && labels[to].year == labels[from].year) ++to;
        out += fmt::format("<th scope=\"colgroup\" class=\"year\" colspan=\"{}\">{}</th>",
                           to - from, labels[from].year);
        from = to;
    }
    out += fmt::format("<th scope=\"col\"{}>Verdict</th></tr>\n", rows);
    if (has_years) {
        out += "<tr>";
        append_periods();
        out += "</tr>\n";
    }
    out += "</thead>\n";
}

void append_value(std::string& out, const Series& series, const TrendValue& cell) {
    if (!cell.belongs) {
        out += "<td></td>";
    } else if (!cell.value) {
        out += fmt::format("<td class=\"r muted\">{}</td>", not_collected);
    } else {
        out +=
            fmt::format("<td class=\"r{}\">{}</td>",
                        is_off_target(series, *cell.value) ? " bad" : "", number_text(*cell.value));
    }
}

void append_row(std::string& out, const TrendRow& row) {
    const auto& series = *row.series;
    out += fmt::format("<tr><th scope=\"row\" class=\"w\">{}</th><td class=\"r\">{}</td>",
                       html_escaped(title_with_unit(series)), html_escaped(target_text(series)));
    for (const auto& cell : row.values) append_value(out, series, cell);
    const auto tone = tone_class(series.tone);
    out +=
        fmt::format("<td{}>{}</td></tr>\n", tone.empty() ? "" : fmt::format(" class=\"{}\"", tone),
                    html_escaped(series.verdict));
}

}  // namespace

void append_html_trend_table(std::string& out, const TrendGroup& group, std::string_view name,
                             std::string_view caption) {
    out += fmt::format(
        "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"{}\">\n"
        "<table class=\"numbers\">\n",
        html_escaped(name));
    if (!caption.empty()) out += fmt::format("<caption>{}</caption>\n", html_escaped(caption));
    append_head(out, group);
    out += "<tbody>\n";
    for (const auto& row : group.rows) append_row(out, row);
    out += "</tbody>\n</table>\n</div>\n";
}

}  // namespace isms::render

#include "html_trend_table.hpp"

#include "html_period_head.hpp"
#include "html_text.hpp"
#include "trends/number_text.hpp"
#include "trends/trend_values.hpp"
#include "trends/trend_words.hpp"

#include <fmt/format.h>

namespace isms::render {

namespace {

void append_head(std::string& out, const TrendGroup& group) {
    append_period_head(out, group.labels, [&](int rows) {
        const auto span = rows == 1 ? "" : fmt::format(" rowspan=\"{}\"", rows);
        return PeriodHead{
            fmt::format("<th scope=\"col\" class=\"w\"{0}>{1}</th>"
                        "<th scope=\"col\" class=\"r\"{0}>{2}</th>",
                        span, html_escaped(group.words->measure),
                        html_escaped(group.words->target)),
            fmt::format("<th scope=\"col\"{}>{}</th>", span, html_escaped(group.words->verdict))};
    });
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
        "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"{}\">\n"
        "<table class=\"numbers\">\n",
        html_escaped(name));
    if (!caption.empty()) out += fmt::format("<caption>{}</caption>\n", html_escaped(caption));
    append_head(out, group);
    out += "<tbody>\n";
    for (const auto& row : group.rows) append_row(out, row);
    out += "</tbody>\n</table>\n</div>\n";
}

}  // namespace isms::render

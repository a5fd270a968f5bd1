#include "html_period_head.hpp"

#include "html_text.hpp"
#include "trends/period_labels.hpp"

#include <fmt/format.h>

namespace isms::render {

void append_period_head(std::string& out, std::span<const std::string> periods,
                        const std::function<PeriodHead(int rows)>& around) {
    const auto labels = period_labels(periods);
    const bool has_years = !labels.empty() && !labels.front().year.empty();
    const auto append_periods = [&] {
        for (const auto& label : labels) {
            out += fmt::format("<th scope=\"col\" class=\"r\">{}</th>", html_escaped(label.rest));
        }
    };
    const auto cells = around(has_years ? 2 : 1);
    out += "<thead>\n<tr>" + cells.before;
    if (!has_years) append_periods();
    for (std::size_t from = 0; has_years && from < labels.size();) {
        auto to = from;
        while (to < labels.size() && labels[to].year == labels[from].year) ++to;
        out += fmt::format("<th scope=\"colgroup\" class=\"year\" colspan=\"{}\">{}</th>",
                           to - from, labels[from].year);
        from = to;
    }
    out += cells.after + "</tr>\n";
    if (has_years) {
        out += "<tr>";
        append_periods();
        out += "</tr>\n";
    }
    out += "</thead>\n";
}

}  // namespace isms::render

#include "html_filter.hpp"

#include "html_text.hpp"

#include <fmt/format.h>

namespace isms::render {

namespace {

void append_choice(std::string& out, const std::string& name, const std::string& look,
                   std::string_view label) {
    out += fmt::format("<label><input type=\"radio\" name=\"{}\"{}> ", name, look);
    append_html(out, label);
    out += "</label>\n";
}

}  // namespace

void open_html_filter(std::string& out, const RowFilter& filter, const std::string& name) {
    out += "<div class=\"filtered\">\n<fieldset class=\"filter\"><legend>";
    append_html(out, filter.legend);
    out += "</legend>\n";
    append_choice(out, name, " checked", filter.all);
    for (std::size_t i = 0; i < filter.choices.size(); ++i)
        append_choice(out, name, fmt::format(" class=\"c{}\"", i), filter.choices[i]);
    out += "</fieldset>\n";
}

void close_html_filter(std::string& out) {
    out += "</div>\n";
}

std::string row_classes(const RowFilter& filter, std::size_t row) {
    std::string classes;
    if (row >= filter.of_rows.size()) return classes;
    for (const auto choice : filter.of_rows[row])
        classes += fmt::format("{}c{}", classes.empty() ? "" : " ", choice);
    return classes;
}

std::string html_filter_style(std::size_t choices) {
    std::string style = R"css(
.filter { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 0 0 .5rem; padding: .5rem .875rem .625rem; border: 1px solid var(--line); border-radius: .375rem; font-size: .9375rem; }
.filter legend { padding: 0 .375rem; color: var(--soft); font-size: .8125rem; font-weight: 600; }
.filter label { display: inline-flex; gap: .375rem; align-items: center; min-height: 1.5rem; }
.filter input { width: 1rem; height: 1rem; margin: 0; accent-color: var(--link); }
@supports not selector(:has(*)) { .filter { display: none; } }
@media print { .filter { display: none; } }
)css";
    for (std::size_t i = 0; i < choices; ++i)
        style += fmt::format(
            ".filtered:has(.filter .c{0}:checked) tbody tr:not(.c{0}) {{ display: none; }}\n", i);
    return style;
}

}  // namespace isms::render

#include "html_table.hpp"

#include "html_filter.hpp"
#include "html_text.hpp"
#include "text/lines.hpp"

#include <isms/base/unicode.hpp>

#include <algorithm>

namespace isms::render {

namespace {

// The classes of a column's cells, "r" for right and "w" for wrapping, then the cell's tone.
std::string cell_class(const Column& column, Tone tone) {
    std::string names;
    const auto add = [&](std::string_view name) {
        if (name.empty()) return;
        if (!names.empty()) names += ' ';
        names += name;
    };
    if (column.align == Align::right) add("r");
    if (column.wraps) add("w");
    add(tone_class(tone));
    return names;
}

// Whether the columns that do not wrap would fill a printed page by themselves, so that on paper
// they must.
bool is_wide(const Table& table) {
    constexpr int page = 72;
    int total = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].wraps) continue;
        int widest = display_width(table.columns[i].title);
        for (const auto& row : table.rows) {
            widest = std::max(widest, display_width(row[i].text.plain()));
        }
        total += widest + 2;
    }
    return total > page;
}

// Whether rows are stacked cell by cell on a phone, where two columns of running text and more
// beside each other would be too narrow to read.
bool is_stacked(const Table& table) {
    constexpr int most_side_by_side = 1;
    return table.columns.size() > 3 &&
           std::count_if(table.columns.begin(), table.columns.end(),
                         [](const Column& column) { return column.wraps; }) > most_side_by_side;
}

// `label` is what a stacked cell shows before its text; the first cell is its row's heading.
void open_cell(std::string& out, std::string_view tag, const std::string& classes,
               std::string_view label = {}) {
    out.append("<").append(tag);
    if (!classes.empty()) out.append(" class=\"").append(classes).append("\"");
    if (!label.empty()) {
        out += " data-label=\"";
        append_html(out, label);
        out += '"';
    }
    out += '>';
}

void append_row(std::string& out, const Table& table, std::size_t number, bool wide) {
    const auto& row = table.rows[number];
    const bool stacked = is_stacked(table);
    const auto classes = table.filter ? row_classes(*table.filter, number) : std::string();
    out += classes.empty() ? "<tr>" : "<tr class=\"" + classes + "\">";
    for (std::size_t i = 0; i < row.size(); ++i) {
        const auto label =
            stacked && i > 0 ? std::string_view(table.columns[i].title) : std::string_view();
        open_cell(out, "td", cell_class(table.columns[i], row[i].tone), label);
        if (wide || table.columns[i].wraps) {
            append_narrow_inline(out, row[i].text);
        } else {
            append_inline(out, row[i].text);
        }
        out += "</td>";
    }
    out += "</tr>\n";
}

}  // namespace

void append_html_table(std::string& out, const Table& table, std::string_view region) {
    require_rectangular(table);
    if (table.columns.empty()) return;
    out += "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"";
    append_html(out, table.caption.empty() ? region : std::string_view(table.caption));
    const bool wide = is_wide(table);
    std::string classes = wide ? "wide" : "";
    if (is_stacked(table)) classes += classes.empty() ? "stack" : " stack";
    out += "\">\n<table";
    if (!classes.empty()) out += " class=\"" + classes + "\"";
    out += ">\n";
    if (!table.caption.empty()) {
        out += "<caption>";
        append_html(out, table.caption);
        out += "</caption>\n";
    }
    out += "<thead><tr>";
    for (const auto& column : table.columns) {
        open_cell(out, "th scope=\"col\"", cell_class(column, Tone::normal));
        append_html(out, column.title);
        out += "</th>";
    }
    out += "</tr></thead>\n<tbody>\n";
    for (std::size_t row = 0; row < table.rows.size(); ++row) append_row(out, table, row, wide);
    out += "</tbody>\n</table>\n</div>\n";
}

}  // namespace isms::render

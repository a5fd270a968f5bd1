#include "text/lines.hpp"

#include <isms/base/formula_guard.hpp>
#include <isms/base/unicode.hpp>
#include <isms/render/render.hpp>

namespace isms {

namespace {

std::string csv_cell(std::string_view raw) {
    auto text = printable(raw, true);
    if (needs_formula_guard(raw)) text.insert(0, 1, '\'');
    // RFC 4180 asks for quotes around the first four; spaces at the ends are what lax readers would
    // trim.
    const bool needs_quotes = text.find_first_of(",\"\r\n") != std::string::npos ||
                              text.starts_with(' ') || text.ends_with(' ');
    if (!needs_quotes) return text;
    std::string quoted = "\"";
    for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
    return quoted + '"';
}

}  // namespace

std::string render_csv(const Table& table) {
    render::require_rectangular(table);
    std::string out;
    const auto add_row = [&](const auto& cells, const auto& text_of_cell) {
        const auto start = out.size();
        for (const auto& cell : cells) {
            if (&cell != &cells.front()) out += ',';
            out += csv_cell(text_of_cell(cell));
        }
        // A line with nothing on it is no row to many readers.
        if (out.size() == start) out += "\"\"";
        out += "\r\n";
    };
    add_row(table.columns, [](const Column& column) { return column.title; });
    for (const auto& row : table.rows) {
        add_row(row, [](const Cell& cell) { return cell.exact_text(); });
    }
    return out;
}

}  // namespace isms

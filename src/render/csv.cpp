#include "text/lines.hpp"
#include "text/white_space.hpp"

#include <isms/base/unicode.hpp>
#include <isms/render/render.hpp>

#include <algorithm>
#include <array>

namespace isms {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::size_t count_digits(std::string_view text) {
    return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) -
                                    text.begin());
}

// A signed decimal number, perhaps a percentage: a spreadsheet reads it as a value, never as a
// formula.
bool is_number(std::string_view text) {
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
    const auto whole = count_digits(text);
    if (whole == 0) return false;
    text.remove_prefix(whole);
    if (text.size() > 1 && (text[0] == '.' || text[0] == ',')) {
        const auto fraction = count_digits(text.substr(1));
        if (fraction == 0) return false;
        text.remove_prefix(1 + fraction);
    }
    return text.empty() || text == "%" || text == " %";
}

// Spreadsheets trim before they look for a formula, and some of them trim more than ASCII.
std::size_t leading_white_space(std::string_view text) {
    std::size_t position = 0;
    while (const auto space = render::white_space_at_start(text.substr(position)))
        position += space;
    return position;
}

// The full-width forms count as formulas where the spreadsheet runs in an East Asian language.
bool is_formula(std::string_view text) {
    constexpr std::array<std::string_view, 8> openings{"=",      "+",      "-",      "@",
                                                       "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
    const auto start = leading_white_space(text);
    if (text.substr(0, start).find_first_of("\t\r") != std::string_view::npos) return true;
    const auto rest = text.substr(start);
    return !is_number(rest) &&
           std::any_of(openings.begin(), openings.end(),
                       [&](std::string_view opening) { return rest.starts_with(opening); });
}

std::string csv_cell(std::string_view raw) {
    auto text = printable(raw, true);
    if (is_formula(raw)) text.insert(0, 1, '\'');
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

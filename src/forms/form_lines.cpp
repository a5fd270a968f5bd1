#include "form_lines.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace isms {
namespace {

constexpr std::array<std::string_view, 3> dashes = {" - ", " \u2013 ", " \u2014 "};

Noted cut(std::string_view text, std::size_t at, std::size_t length) {
    if (at == std::string_view::npos) return {trim(text), {}};
    return {trim(text.substr(0, at)), trim(text.substr(at + length))};
}

}  // namespace

std::vector<FormLine> form_lines(std::string_view text, std::vector<Diagnostic>& problems) {
    constexpr std::string_view byte_order_mark = "\ufeff";
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    std::vector<FormLine> lines;
    for (auto line : split_lines(text)) {
        // However many there are: what is printed again ends its lines with a line feed.
        while (line.ends_with('\r')) line.remove_suffix(1);
        lines.push_back({static_cast<int>(lines.size()) + 1, line});
        if (!first_invalid_utf8(line)) continue;
        problems.push_back(form_error(lines.back().number, "not-utf8", "the line is not UTF-8 text",
                                      "save the file as UTF-8, or type the line anew"));
    }
    return lines;
}

bool is_fact(std::string_view line) {
    return line.starts_with(">|");
}

std::string fact_line(std::string_view text) {
    constexpr std::string_view mark = ">| ";
    constexpr int width = 77;  // 80 columns less the mark
    const auto line = printable(text);
    if (display_width(line) <= width) return fmt::format("{}{}\n", mark, line);
    // What goes on stands further right than where it began, so that entries can be told apart.
    const auto start = std::min(line.find_first_not_of(' '), line.size());
    const std::string indent(start, ' ');
    const auto rows = wrapped(line.substr(start), width - static_cast<int>(start) - 2);
    std::string form;
    for (const auto& row : rows)
        form += fmt::format("{}{}{}{}\n", mark, indent, &row == &rows.front() ? "" : "  ", row);
    return form;
}

std::optional<std::string_view> labelled(std::string_view line, std::string_view label) {
    if (line.size() <= label.size() || line[label.size()] != ':') return std::nullopt;
    if (lower_ascii(line.substr(0, label.size())) != lower_ascii(label)) return std::nullopt;
    return trim(line.substr(label.size() + 1));
}

Noted split_note(std::string_view text) {
    auto first = std::string_view::npos;
    std::size_t length = 0;
    for (const auto dash : dashes) {
        const auto found = text.find(dash);
        if (found < first) {
            first = found;
            length = dash.size();
        }
    }
    return cut(text, first, length);
}

Noted split_last_note(std::string_view text) {
    auto last = std::string_view::npos;
    std::size_t length = 0;
    for (const auto dash : dashes) {
        const auto found = text.rfind(dash);
        if (found != std::string_view::npos && (last == std::string_view::npos || found > last)) {
            last = found;
            length = dash.size();
        }
    }
    return cut(text, last, length);
}

bool is_numbered_heading(std::string_view line) {
    if (!line.starts_with("## ")) return false;
    line = trim(line.substr(3));
    const auto is_digit = [](char letter) { return letter >= '0' && letter <= '9'; };
    std::size_t at = 0;
    while (at < line.size() && at < 2 && is_digit(line[at])) ++at;
    if (at == 0) return false;
    if (at + 1 < line.size() && line[at] == '.' && is_digit(line[at + 1])) at += 2;
    return at < line.size() && line[at] == ' ';
}

std::optional<std::string_view> heading_key(std::string_view line) {
    line = trim(line);
    const auto open = line.rfind('[');
    if (!line.starts_with("## ") || !line.ends_with(']') || open == std::string_view::npos)
        return std::nullopt;
    const auto key = line.substr(open + 1, line.size() - open - 2);
    if (key.empty() || slug(key) != key) return std::nullopt;
    return key;
}

std::string one_line(std::string_view text) {
    std::string line(text);
    std::replace_if(
        line.begin(), line.end(), [](char letter) { return letter == '\n' || letter == '\r'; },
        ' ');
    return std::string(trim(line));
}

Diagnostic form_error(int line, std::string code, std::string message, std::string hint) {
    return {Severity::error,
            std::move(code),
            std::move(message),
            {},
            line > 0 ? fmt::format("line {}", line) : std::string(),
            {},
            std::move(hint)};
}

void add_at_line(std::vector<Diagnostic>& all, const std::vector<Diagnostic>& more, int line) {
    for (auto diagnostic : more) {
        diagnostic.place = fmt::format("line {}", line);
        all.push_back(std::move(diagnostic));
    }
}

}  // namespace isms

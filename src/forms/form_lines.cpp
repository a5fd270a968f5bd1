#include "form_lines.hpp"

#include <array>

#include <fmt/format.h>

#include <isms/base/text.hpp>

namespace isms {

std::vector<FormLine> form_lines(std::string_view text) {
    std::vector<FormLine> lines;
    int number = 0;
    for (const auto line : split_lines(text)) {
        ++number;
        if (!line.starts_with(">|")) lines.push_back({number, line});
    }
    return lines;
}

std::optional<std::string_view> labelled(std::string_view line, std::string_view label) {
    if (line.size() <= label.size() || line[label.size()] != ':') return std::nullopt;
    if (lower_ascii(line.substr(0, label.size())) != lower_ascii(label)) return std::nullopt;
    return trim(line.substr(label.size() + 1));
}

Noted split_note(std::string_view text) {
    static constexpr std::array<std::string_view, 3> dashes = {" - ", " \u2013 ", " \u2014 "};
    auto cut = std::string_view::npos;
    std::size_t length = 0;
    for (const auto dash : dashes) {
        const auto found = text.find(dash);
        if (found < cut) {
            cut = found;
            length = dash.size();
        }
    }
    if (cut == std::string_view::npos) return {trim(text), {}};
    return {trim(text.substr(0, cut)), trim(text.substr(cut + length))};
}

std::optional<std::string_view> heading_key(std::string_view line) {
    line = trim(line);
    const auto open = line.rfind('[');
    if (!line.starts_with("## ") || !line.ends_with(']') || open == std::string_view::npos) return std::nullopt;
    const auto key = line.substr(open + 1, line.size() - open - 2);
    if (key.empty() || slug(key) != key) return std::nullopt;
    return key;
}

Diagnostic form_error(int line, std::string code, std::string message, std::string hint) {
    return {Severity::error, std::move(code), std::move(message), {}, line > 0 ? fmt::format("line {}", line) : std::string(), {},
            std::move(hint)};
}

void add_at_line(std::vector<Diagnostic>& all, const std::vector<Diagnostic>& more, int line) {
    for (auto diagnostic : more) {
        diagnostic.place = fmt::format("line {}", line);
        all.push_back(std::move(diagnostic));
    }
}

}  // namespace isms

#include <isms/base/formula_guard.hpp>
#include <isms/base/white_space.hpp>

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
    while (const auto space = white_space_at_start(text.substr(position))) position += space;
    return position;
}

bool opens_with_tab(std::string_view text) {
    return text.substr(0, leading_white_space(text)).find_first_of("\t\r") !=
           std::string_view::npos;
}

/// Whether the text opens as a formula does, be it a number with a sign.
bool opens_as_formula(std::string_view text) {
    // The full-width forms count as formulas where the spreadsheet runs in an East Asian language.
    constexpr std::array<std::string_view, 8> openings{"=",      "+",      "-",      "@",
                                                       "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
    const auto start = leading_white_space(text);
    if (opens_with_tab(text)) return true;
    const auto rest = text.substr(start);
    return std::any_of(openings.begin(), openings.end(),
                       [&](std::string_view opening) { return rest.starts_with(opening); });
}

}  // namespace

bool needs_formula_guard(std::string_view text) {
    if (without_formula_guard(text).size() != text.size()) return true;
    const bool is_plain_number =
        !opens_with_tab(text) && is_number(text.substr(leading_white_space(text)));
    return opens_as_formula(text) && !is_plain_number;
}

std::string_view without_formula_guard(std::string_view text) {
    if (!text.starts_with('\'')) return text;
    // One that stood there itself got a second one.
    const auto first = std::min(text.find_first_not_of('\''), text.size());
    return opens_as_formula(text.substr(first)) ? text.substr(1) : text;
}

}  // namespace isms

#include "fitted_number.hpp"

#include "number_text.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace isms::render {

namespace {

bool fits(const std::string& text, int columns) {
    return text.size() <= static_cast<std::size_t>(columns);
}

}  // namespace

int decimals_of(double value) {
    const auto text = number_text(value);
    const auto point = text.find('.');
    if (point == std::string::npos || text.find('e') != std::string::npos) return 0;
    return static_cast<int>(text.size() - point - 1);
}

void append_rounded(std::string& out, double value, int decimals) {
    // The largest double has 309 digits before its point, the smallest shown digits are few.
    std::array<char, 400> buffer;
    const auto* const end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                          std::chars_format::fixed, decimals)
                                .ptr;
    std::string_view text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
    if (text.front() == '-' && text.find_first_not_of("-0.") == std::string_view::npos)
        text.remove_prefix(1);
    out += text;
}

std::string rounded(double value, int decimals) {
    std::string text;
    append_rounded(text, value, decimals);
    return text;
}

std::optional<std::string> fitted_digits(double value, int decimals, int columns) {
    for (int most = decimals; most >= 0; --most) {
        auto text = rounded(value, most);
        if (fits(text, columns)) return text;
    }
    return std::nullopt;
}

std::optional<std::string> abbreviated_number(double value, int columns) {
    constexpr std::array<std::pair<double, char>, 4> units{
        {{1e3, 'k'}, {1e6, 'M'}, {1e9, 'G'}, {1e12, 'T'}}};
    for (const auto& [size, letter] : units) {
        if (std::abs(value) < size) break;
        for (const int decimals : {1, 0}) {
            auto text = rounded(value / size, decimals) + letter;
            if (fits(text, columns)) return text;
        }
    }
    return std::nullopt;
}

std::optional<std::string> fitted_number(double value, int columns) {
    auto text = fitted_digits(value, decimals_of(value), columns);
    return text ? text : abbreviated_number(value, columns);
}

std::string short_number(double value) {
    constexpr int columns = 6;
    return fitted_number(value, columns).value_or(number_text(value));
}

}  // namespace isms::render

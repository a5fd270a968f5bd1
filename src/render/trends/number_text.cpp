#include "number_text.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace isms::render {

std::string number_text(double value) {
    // Beyond these, digits would be mostly zeros: such a number is written with an exponent.
    constexpr double largest_plain = 1e15;
    constexpr double smallest_plain = 1e-6;
    if (value == 0) return "0";
    const double size = std::abs(value);
    const auto format = size < largest_plain && size >= smallest_plain ? std::chars_format::fixed
                                                                       : std::chars_format::general;
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format).ptr;
    return {buffer.data(), end};
}

std::string number_text(double value, std::string_view unit) {
    auto text = number_text(value);
    if (!unit.empty()) text.append(" ").append(unit);
    return text;
}

}  // namespace isms::render

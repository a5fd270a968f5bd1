#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

// Classification of single bytes that no locale can change, which <cctype> does not promise.
namespace isms::ascii {

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
constexpr bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}
constexpr bool is_hex_digit(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
constexpr char to_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

/// The value of one to nine digits and nothing else; nine digits always fit an int.
constexpr std::optional<int> number(std::string_view digits) {
    constexpr std::size_t longest = 9;
    if (digits.empty() || digits.size() > longest) return std::nullopt;
    int value = 0;
    for (const char c : digits) {
        if (!is_digit(c)) return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

}  // namespace isms::ascii

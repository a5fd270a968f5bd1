#include "json_token.hpp"

#include "ascii.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms::json_token {
namespace {

Reading faulty(std::size_t length, std::string reason, std::string hint) {
    return {length, Fault{std::move(reason), std::move(hint)}};
}

/// The four hex digits of a \u escape at the start of `text`.
std::optional<unsigned> hex4(std::string_view text) {
    if (text.size() < 4) return std::nullopt;
    unsigned value = 0;
    for (const char c : text.substr(0, 4)) {
        if (!ascii::is_hex_digit(c)) return std::nullopt;
        const char digit = ascii::to_lower(c);
        value = value * 16 +
                static_cast<unsigned>(ascii::is_digit(digit) ? digit - '0' : digit - 'a' + 10);
    }
    return value;
}

/// Reads the escape at `at`, where a backslash stands.
Reading read_escape(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at + 1);
    if (rest.empty()) return {at + 1, std::nullopt};
    if (std::string_view("\"\\/bfnrt").find(rest[0]) != std::string_view::npos) {
        return {at + 2, std::nullopt};
    }
    if (rest[0] != 'u') {
        return faulty(at, "a backslash here starts nothing that JSON knows",
                      "write a backslash itself as \\\\");
    }
    const auto unit = hex4(rest.substr(1));
    if (!unit) return faulty(at, "\\u wants four hex digits", "write it as \\u00e9, for example");
    const bool is_high = *unit >= 0xD800 && *unit <= 0xDBFF;
    const bool is_low = *unit >= 0xDC00 && *unit <= 0xDFFF;
    if (!is_high && !is_low) return {at + 6, std::nullopt};
    const std::string_view after = rest.substr(5);
    const unsigned second = after.starts_with("\\u") ? hex4(after.substr(2)).value_or(0) : 0;
    if (is_low || second < 0xDC00 || second > 0xDFFF) {
        return faulty(at, "this \\u escape is half of a character (a lone surrogate)",
                      "write the character itself, in UTF-8");
    }
    return {at + 12, std::nullopt};
}

Reading read_string(std::string_view text) {
    std::size_t at = 1;
    while (at < text.size()) {
        const char c = text[at];
        if (c == '"') return {at + 1, std::nullopt};
        if (c == '\n' || c == '\r') {
            return faulty(at, "a text is not closed in its line",
                          "add the closing quote mark; a line break inside a text is written \\n");
        }
        if (static_cast<unsigned char>(c) < 0x20) {
            return faulty(at, "a control character stands inside a text",
                          fmt::format("write it as \\u{:04x}, or delete it", static_cast<int>(c)));
        }
        if (c != '\\') {
            ++at;
            continue;
        }
        Reading escape = read_escape(text, at);
        if (escape.fault) return escape;
        at = escape.length;
    }
    return faulty(text.size(), "the file ends inside a text",
                  "add what is missing, or restore the file from a copy");
}

std::size_t digits_from(std::string_view text, std::size_t at) {
    while (at < text.size() && ascii::is_digit(text[at])) ++at;
    return at;
}

Reading read_number(std::string_view text) {
    const std::size_t start = text[0] == '-' ? 1 : 0;
    std::size_t at = digits_from(text, start);
    if (at == start) return faulty(0, "a minus sign stands without a number", "write the number");
    if (text[start] == '0' && at > start + 1) {
        return faulty(0, "a number starts with a zero too many",
                      "delete the zero, or write it in double quotes if it is no quantity");
    }
    const auto at_one_of = [&](std::string_view signs) {
        return at < text.size() && signs.find(text[at]) != std::string_view::npos;
    };
    if (at_one_of(".")) {
        const std::size_t fraction = ++at;
        at = digits_from(text, at);
        if (at == fraction) {
            return faulty(at, "a digit is missing after the decimal point", "write 1.0 or 1");
        }
    }
    if (at_one_of("eE")) {
        ++at;
        if (at_one_of("+-")) ++at;
        const std::size_t exponent = at;
        at = digits_from(text, at);
        if (at == exponent) return faulty(at, "a digit is missing in the exponent", "write 1e3");
    }
    return {at, std::nullopt};
}

Reading read_word(std::string_view text) {
    const auto end = std::find_if_not(text.begin(), text.end(), [](char c) {
        return ascii::is_letter(c) || ascii::is_digit(c) || c == '_';
    });
    const std::string_view word = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    if (word == "true" || word == "false" || word == "null") return {word.size(), std::nullopt};
    const std::string lower = lower_ascii(word);
    if (lower == "true" || lower == "false" || lower == "null") {
        return faulty(0, "true, false and null are written in lower case",
                      fmt::format("write {}", lower));
    }
    if (lower == "none" || lower == "nil" || lower == "undefined" || lower == "nan" ||
        lower == "infinity") {
        return faulty(0, fmt::format("JSON has no '{}'", word), "write null");
    }
    return faulty(0, "a text must stand in double quotes", "write \"text\"");
}

}  // namespace

Reading read(std::string_view text) {
    const char c = text[0];
    if (c == '"') return read_string(text);
    if (c == '-' || ascii::is_digit(c)) return read_number(text);
    if (ascii::is_letter(c)) return read_word(text);
    if (c == '+') return faulty(0, "a number has no plus sign in JSON", "delete the plus sign");
    if (c == '.') return faulty(0, "a digit is missing before the decimal point", "write 0.5");
    if (auto quotes = odd_quotes(text)) return {0, std::move(quotes)};
    if (auto remark = comment(text)) return {0, std::move(remark)};
    return faulty(0, "no value of JSON starts like this", "write a text in double quotes");
}

std::optional<Fault> odd_quotes(std::string_view text) {
    for (const std::string_view mark : {"'", "`", "“", "”", "„", "‘", "’", "«", "»"}) {
        if (text.starts_with(mark)) {
            return Fault{fmt::format("{} is no quote mark of JSON", mark),
                         "write \" at both ends of the text"};
        }
    }
    return std::nullopt;
}

std::optional<Fault> comment(std::string_view text) {
    if (!text.starts_with("//") && !text.starts_with("/*") && !text.starts_with('#')) {
        return std::nullopt;
    }
    return Fault{"JSON has no comments", "delete the comment"};
}

}  // namespace isms::json_token

#include "xlsx_text.hpp"

#include "encoding.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace isms::exchange {
namespace {

constexpr std::string_view opening = "_x";
constexpr std::size_t digits = 4;
constexpr std::size_t escape_length = 7;

/// The character of the escape at the start of `text`; 0 where there is none.
char32_t escaped_character(std::string_view text) {
    if (text.size() < escape_length || text[escape_length - 1] != '_') return 0;
    const auto number = text.substr(opening.size(), digits);
    unsigned value = 0;
    constexpr int hexadecimal = 16;
    const auto* const end = number.data() + number.size();
    const auto [stopped, fault] = std::from_chars(number.data(), end, value, hexadecimal);
    const bool is_surrogate = value >= 0xD800 && value < 0xE000;
    return fault == std::errc() && stopped == end && !is_surrogate ? value : 0;
}

}  // namespace

void RichText::clear() {
    text_.clear();
    is_in_text_ = false;
    phonetic_depth_ = 0;
}

void RichText::start(std::string_view name) {
    if (name == "rPh") ++phonetic_depth_;
    if (name == "t") is_in_text_ = phonetic_depth_ == 0;
}

void RichText::end(std::string_view name) {
    if (name == "rPh" && phonetic_depth_ > 0) --phonetic_depth_;
    if (name == "t") is_in_text_ = false;
}

void RichText::add(std::string_view text) {
    if (is_in_text_) append_bounded(text_, text, limit_);
}

std::string RichText::take() {
    return unescaped(std::exchange(text_, {}));
}

std::string unescaped(std::string text) {
    if (text.find(opening) == std::string::npos) return text;
    std::string result;
    std::string_view rest = text;
    while (!rest.empty()) {
        const auto at = std::min(rest.find(opening), rest.size());
        result += rest.substr(0, at);
        rest.remove_prefix(at);
        if (rest.empty()) break;
        const auto character = escaped_character(rest);
        if (character == 0) {
            result += rest.front();
            rest.remove_prefix(1);
        } else {
            append_utf8(result, character);
            rest.remove_prefix(escape_length);
        }
    }
    return result;
}

void append_bounded(std::string& text, std::string_view more, std::size_t limit) {
    if (text.size() <= limit) text += more.substr(0, limit + 1 - text.size());
}

}  // namespace isms::exchange

#include "markdown_text.hpp"

#include <isms/base/unicode.hpp>

namespace isms::render {

namespace {

bool is_letter_or_digit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

char at(std::string_view text, std::size_t position) {
    return position < text.size() ? text[position] : '\0';
}

// snake_case is not emphasis; at the ends of a word an underscore may be.
bool is_inside_word(std::string_view text, std::size_t position) {
    return position > 0 && is_letter_or_digit(text[position - 1]) &&
           is_letter_or_digit(at(text, position + 1));
}

// "&amp;" and "&#38;" are references; "R&D" is not, unless what follows makes it one.
bool is_reference(std::string_view text, std::size_t position, bool continues) {
    auto end = position + 1;
    if (at(text, end) == '#') ++end;
    const auto start = end;
    while (is_letter_or_digit(at(text, end))) ++end;
    return (end > start && at(text, end) == ';') || (end == text.size() && continues);
}

bool is_interpreted(std::string_view text, std::size_t position, MarkdownPlace place,
                    bool continues) {
    switch (text[position]) {
        case '\\':
        case '`':
        case '*':
        case '[':
        case ']':
        case '<':
        case '~':
        case '|':
            return true;
        case '_':
            return !is_inside_word(text, position);
        case '&':
            return is_reference(text, position, continues);
        // An image starts with the mark and a link, which may be the next span.
        case '!':
            return position + 1 == text.size();
        case '#':
            return place == MarkdownPlace::heading;
        default:
            return false;
    }
}

}  // namespace

std::string markdown_escaped(std::string_view text, MarkdownPlace place, bool continues) {
    const auto safe = printable(text);
    std::string escaped;
    escaped.reserve(safe.size() + 8);
    for (std::size_t i = 0; i < safe.size(); ++i) {
        if (is_interpreted(safe, i, place, continues)) escaped += '\\';
        escaped += safe[i];
    }
    return escaped;
}

}  // namespace isms::render

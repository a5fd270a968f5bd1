#include "utf8.hpp"

#include <isms/base/direction.hpp>
#include <isms/base/text.hpp>

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace isms {
namespace {

constexpr std::array<std::string_view, 12> right_to_left_languages{
    "ar", "arc", "ckb", "dv", "fa", "he", "nqo", "ps", "sd", "syr", "ug", "ur"};
constexpr std::array<std::string_view, 6> right_to_left_scripts{"adlm", "arab", "hebr",
                                                                "nkoo", "syrc", "thaa"};

utf8proc_bidi_class_t bidi_class(char32_t c) {
    const auto* const property = utf8proc_get_property(static_cast<utf8proc_int32_t>(c));
    return static_cast<utf8proc_bidi_class_t>(property->bidi_class);
}

// Latin letters are found without a look-up: most text is nothing else.
constexpr bool is_ascii_letter(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::optional<Direction> strong_direction(char32_t c) {
    if (c < 0x80) {
        if (is_ascii_letter(c)) return Direction::left_to_right;
        return std::nullopt;
    }
    switch (bidi_class(c)) {
        case UTF8PROC_BIDI_CLASS_L:
            return Direction::left_to_right;
        case UTF8PROC_BIDI_CLASS_R:
        case UTF8PROC_BIDI_CLASS_AL:
            return Direction::right_to_left;
        default:
            return std::nullopt;
    }
}

bool is_digit(char32_t c) {
    if (c < 0x80) return c >= '0' && c <= '9';
    const auto found = bidi_class(c);
    return found == UTF8PROC_BIDI_CLASS_EN || found == UTF8PROC_BIDI_CLASS_AN;
}

bool is_accent(char32_t c) {
    return c >= 0x80 && bidi_class(c) == UTF8PROC_BIDI_CLASS_NSM;
}

// The direction that a character has or takes from the last letter before it. `follows` is whether
// it does so directly.
std::optional<Direction> direction_at(char32_t c, std::optional<Direction> last, bool follows) {
    if (const auto direction = strong_direction(c)) return direction;
    return is_digit(c) || (follows && is_accent(c)) ? last : std::nullopt;
}

// Collects parts; one that runs as the part before it becomes one with it.
class Parts {
  public:
    explicit Parts(std::string_view text) : text_(text) {}

    void add(std::size_t from, std::size_t to, Direction direction) {
        if (from == to) return;
        if (!parts_.empty() && parts_.back().direction == direction) {
            const auto begin = static_cast<std::size_t>(parts_.back().text.data() - text_.data());
            parts_.back().text = text_.substr(begin, to - begin);
        } else {
            parts_.push_back({text_.substr(from, to - from), direction});
        }
    }
    std::vector<DirectedText> take() { return std::move(parts_); }

  private:
    std::string_view text_;
    std::vector<DirectedText> parts_;
};

}  // namespace

std::optional<Direction> first_direction(std::string_view text) {
    while (!text.empty()) {
        const auto decoded = utf8::decode(text);
        if (const auto direction = strong_direction(decoded.codepoint)) return direction;
        text.remove_prefix(decoded.length);
    }
    return std::nullopt;
}

Direction language_direction(std::string_view tag) {
    const auto lower = lower_ascii(tag);
    const auto subtags = split(lower, '-');
    const auto is_in = [](const auto& table, std::string_view one) {
        return std::find(table.begin(), table.end(), one) != table.end();
    };
    // A script that is named decides, whatever the language is usually written in.
    constexpr std::size_t script_letters = 4;
    if (subtags.size() > 1 && subtags[1].size() == script_letters) {
        return is_in(right_to_left_scripts, subtags[1]) ? Direction::right_to_left
                                                        : Direction::left_to_right;
    }
    return is_in(right_to_left_languages, subtags.front()) ? Direction::right_to_left
                                                           : Direction::left_to_right;
}

std::vector<DirectedText> directed_parts(std::string_view text, Direction around) {
    Parts parts(text);
    std::size_t at = 0;
    std::size_t settled = 0;  // up to here every character belongs to a part
    std::optional<Direction> last;
    while (at < text.size()) {
        const auto decoded = utf8::decode(text.substr(at));
        const auto end = at + decoded.length;
        if (const auto direction = direction_at(decoded.codepoint, last, settled == at)) {
            parts.add(settled, at, last == direction ? *direction : around);
            parts.add(at, end, *direction);
            settled = end;
            last = direction;
        }
        at = end;
    }
    parts.add(settled, text.size(), around);
    return parts.take();
}

}  // namespace isms

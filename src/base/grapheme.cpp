#include "grapheme.hpp"

#include "ascii.hpp"
#include "utf8.hpp"

#include <utf8proc.h>

#include <algorithm>

namespace isms::grapheme {
namespace {

constexpr char32_t emoji_presentation = 0xFE0F;  // variation selector 16

utf8proc_int32_t raw(char32_t codepoint) {
    return static_cast<utf8proc_int32_t>(codepoint);
}

int bound_class(char32_t codepoint) {
    return utf8proc_get_property(raw(codepoint))->boundclass;
}

bool is_pictograph(char32_t codepoint) {
    return bound_class(codepoint) == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

/// The vowel or final consonant of a Hangul syllable, which is drawn inside its first consonant.
bool is_inner_jamo(char32_t codepoint) {
    const int bound = bound_class(codepoint);
    return bound == UTF8PROC_BOUNDCLASS_V || bound == UTF8PROC_BOUNDCLASS_T;
}

/// Whether the character has an emoji form that variation selector 16 asks for: pictographs, and
/// the bases of keycaps.
bool has_emoji_form(char32_t codepoint) {
    if (codepoint < 0x80) {
        const char c = static_cast<char>(codepoint);
        return ascii::is_digit(c) || c == '#' || c == '*';
    }
    return is_pictograph(codepoint);
}

bool is_plain(char c) {
    return c >= ' ' && c <= '~';
}

}  // namespace

Cluster first(std::string_view text) {
    if (is_plain(text[0]) && (text.size() == 1 || is_plain(text[1]))) return {1, 1};

    const utf8::Decoded base = utf8::decode(text);
    std::size_t length = base.length;
    int width = utf8proc_charwidth(raw(base.codepoint));
    // Skin tones and joined pictographs are drawn into the first one. Marks that take space, such
    // as Thai vowels and half-width voicing marks, stand beside their letter; so do halves of a
    // flag.
    const bool is_emoji = is_pictograph(base.codepoint);
    char32_t previous = base.codepoint;
    utf8proc_int32_t state = 0;
    while (length < text.size()) {
        const utf8::Decoded next = utf8::decode(text.substr(length));
        if (utf8proc_grapheme_break_stateful(raw(previous), raw(next.codepoint), &state)) break;
        const int more = utf8proc_charwidth(raw(next.codepoint));
        if (is_emoji) {
            width = std::max(width, more);
        } else if (!is_inner_jamo(next.codepoint)) {
            width += more;
        }
        if (next.codepoint == emoji_presentation && has_emoji_form(base.codepoint)) width = 2;
        length += next.length;
        previous = next.codepoint;
    }
    return {length, width};
}

}  // namespace isms::grapheme

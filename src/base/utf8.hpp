#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace isms::utf8 {

inline constexpr char32_t replacement_character = 0xFFFD;
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// One code point at the start of a text.
struct Decoded {
    char32_t codepoint;  ///< U+FFFD where the bytes are malformed
    std::size_t
        length;  ///< bytes taken, at least 1; malformed ones by maximal subparts (Unicode 3.9)
    bool valid;
};

/// Decodes the start of `text`, which must not be empty.
Decoded decode(std::string_view text);

void append(std::string& text, char32_t codepoint);

/// How many bytes at the start of `text` are ASCII, at least.
std::size_t ascii_prefix(std::string_view text);

/// True if every byte is a printable ASCII character (0x20 to 0x7E).
bool is_plain_ascii(std::string_view text);

}  // namespace isms::utf8

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms::bag {

/// How a bag's tag files are written (RFC 8493, 2.1.1); bagit.txt itself is always UTF-8.
enum class TagEncoding { utf8, utf16, utf16_big, utf16_little, latin1 };

/// By its name, whatever its case: "UTF-8", "US-ASCII", "UTF-16", "UTF-16BE", "UTF-16LE",
/// "ISO-8859-1". None for any other.
std::optional<TagEncoding> tag_encoding(std::string_view name);

/// A tag file as UTF-8, or one clause why it can't be read.
struct TagText {
    std::string text;
    std::string fault;
};
/// UTF-8 must not begin with a byte order mark; UTF-16 without one is taken for big-endian
/// (RFC 2781, 4.3).
TagText decode_tag_text(std::string bytes, TagEncoding encoding);

/// The lines, which end with LF, CR or CRLF (RFC 8493, 2.3); the last one may have no ending. An
/// empty text has none.
std::vector<std::string_view> tag_lines(std::string_view text);

/// Spaces and tabs, and nothing else.
inline constexpr std::string_view linear_space = " \t";
std::string_view trim_linear(std::string_view text);

}  // namespace isms::bag

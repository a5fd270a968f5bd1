#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms {

/// The byte offset of the first sequence that is not well-formed UTF-8 (Unicode 15, table 3-7), if
/// any.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// Text from a record made harmless for a terminal or a page: control characters (C0, C1, DEL),
/// bidirectional controls, line and paragraph separators and other invisible format characters
/// become visible (U+2400 pictures, or `<U+202E>`); malformed bytes become U+FFFD. Zero-width
/// joiners inside emoji and letters stay. A tab becomes a space. Line feeds are kept only if
/// `keep_lines`, otherwise they become a space.
std::string printable(std::string_view text, bool keep_lines = false);

/// JSON text made harmless in the same way without changing what it says: in its strings the
/// characters that show nothing of their own are written as escapes (RFC 8259, 7).
std::string printable_json(std::string_view json);

/// Columns a terminal gives the text: grapheme clusters counted by Unicode width, never by locale.
/// Expects printable text.
int display_width(std::string_view text);

/// Cut to at most `width` columns (1 or more), with a final U+2026 when something was cut.
std::string truncated(std::string_view text, int width);

/// What somebody typed, for a message: trimmed, printable, at most 60 columns.
std::string excerpt(std::string_view text);

/// Padded with spaces on the right (or on the left) to `width` columns; never cut.
std::string padded(std::string_view text, int width);
std::string padded_left(std::string_view text, int width);

/// Broken at spaces into lines of at most `width` columns (1 or more); a longer word is split
/// between grapheme clusters (and one that is itself wider than `width` stands alone). Runs of
/// white space collapse; an empty text gives one empty line.
std::vector<std::string> wrapped(std::string_view text, int width);

}  // namespace isms

#pragma once

#include "findings.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace isms::exchange {

/// The text of a file as UTF-8, without a byte order mark and without a NUL.
struct DecodedText {
    std::string text;
    std::string encoding;  ///< for people: "UTF-8"
};

/// `requested` is "utf-8", "utf-16", "windows-1252" or empty, to detect it: by the byte order mark,
/// else UTF-8, else Windows-1252 with a note. None, and an error, where it cannot be text.
std::optional<DecodedText> decode_text(std::string_view bytes, std::string_view requested,
                                       Findings& findings);

/// The line of a byte, counted from 1. Lines end with LF, CR LF or CR.
int line_of(std::string_view text, std::size_t offset);

void append_utf8(std::string& text, char32_t codepoint);

}  // namespace isms::exchange

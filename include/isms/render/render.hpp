#pragma once

#include <isms/render/document.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace isms {

// Every renderer throws std::logic_error for a table with a row that is not as long as its columns:
// a mistake of the caller, which would otherwise lose or misplace cells.

/// How text is laid out for a terminal or a plain text file.
struct TextLayout {
    int width = 80;  ///< columns, at least 20
    bool colour =
        false;  ///< ANSI SGR sequences for tone and style, of the 16 colours that themes control
};

/// For a terminal or a text file: headings, wrapped paragraphs, tables that fit the width.
std::string render_text(const Document& document, const TextLayout& layout);
/// Blocks alone, without title and document control.
std::string render_text(const std::vector<Block>& blocks, const TextLayout& layout);

/// CommonMark with tables of GitHub's dialect; every character that Markdown would interpret is
/// escaped.
std::string render_markdown(const Document& document);

/// One self-contained HTML 5 file: no script, no request to anywhere, light, dark and print style.
std::string render_html(const Document& document);

/// RFC 4180 with header row and CRLF. A cell that a spreadsheet would take for a formula (first
/// character = + - @ or tab or CR, after white space) gets a leading apostrophe; numbers such as -3
/// stay.
std::string render_csv(const Table& table);

/// For pipes: a row a line, cells separated by one tab, no header, exact texts.
std::string render_rows(const Table& table);

}  // namespace isms

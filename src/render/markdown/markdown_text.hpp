#pragma once

#include "text/lines.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace isms::render {

/// Where the text is going to stand; each place interprets other characters.
enum class MarkdownPlace { paragraph, heading, cell };

/// Printable text in which nothing is left that CommonMark or GitHub's tables would interpret, on
/// one line. What only counts at the start of a line is escaped by markdown_lines. `continues`:
/// more text follows directly.
std::string markdown_escaped(std::string_view text, MarkdownPlace place, bool continues = false);

/// The inline in Markdown, broken at its spaces into pieces that must each stay on one line.
std::vector<std::string> markdown_words(const Inline& text, MarkdownPlace place);

/// The inline on one line, for a heading or a table cell.
std::string markdown_line(const Inline& text, MarkdownPlace place);

/// The inline as a paragraph, with line breaks in the source where a reader of the source wants
/// them. No line can start a block.
Lines markdown_lines(const Inline& text);

/// The length of the longest run of `wanted`: a fence of backticks must be longer than those
/// inside.
std::size_t longest_run(std::string_view text, char wanted);

}  // namespace isms::render

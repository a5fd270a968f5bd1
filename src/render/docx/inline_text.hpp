#pragma once

#include "docx/story.hpp"
#include "docx/xml.hpp"

#include <isms/render/document.hpp>

#include <string_view>

namespace isms::docx {

/// The direction of a paragraph with this text: that of its first letter, else the document's.
Direction direction_of(const Inline& text, const Story& story);

/// The spans as runs, with links where they are harmless. `tone` is of spans that have none.
void add_inline(Node paragraph, const Inline& text, Tone tone, Direction around,
                const Story& story);

/// Text without style. Line feeds become line breaks if `keep_lines`, else spaces.
void add_plain(Node paragraph, std::string_view text, Direction around, bool keep_lines = false);

}  // namespace isms::docx

#pragma once

#include "docx/numbering.hpp"
#include "docx/xml.hpp"

#include <isms/base/direction.hpp>

#include <optional>
#include <string>

namespace isms::docx {

/// How a paragraph differs from the text around it.
struct ParagraphLook {
    std::string style = {};  ///< its id; empty: Normal
    bool keep_next = false;
    std::optional<ListPlace> item = std::nullopt;
    std::optional<int> before = std::nullopt;  ///< space above it, where the style's is not enough
    int indent = 0;                            ///< beside what its style and its list have
    bool at_end = false;                       ///< of its line, as numbers in a column
    Direction direction = Direction::left_to_right;
};

/// An empty paragraph, which is to be filled with runs.
Node add_paragraph(Node parent, const ParagraphLook& look);

}  // namespace isms::docx

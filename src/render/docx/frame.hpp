#pragma once

#include "docx/xml.hpp"

#include <string_view>

namespace isms::docx {

/// A line on one side of a paragraph, a table or a cell: `w:left`. Its strength is in eighths of a
/// point, its distance from the text in points.
void add_border(Node borders, const char* side, int strength, int distance,
                std::string_view colour);

/// The quiet background of boxes and code.
void add_shade(Node parent);

}  // namespace isms::docx

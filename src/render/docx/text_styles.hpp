#pragma once

#include "docx/look.hpp"
#include "docx/xml.hpp"

namespace isms::docx {

/// Adds the styles of everything that is neither a heading nor a table's frame.
void add_text_styles(Node styles, const Fonts& fonts);

}  // namespace isms::docx

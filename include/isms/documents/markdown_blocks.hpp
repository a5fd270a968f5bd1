#pragma once

#include <isms/render/document.hpp>

#include <string_view>
#include <vector>

namespace isms {

/// Markdown that a person typed (CommonMark), as blocks of a document. Headings are lowered to
/// start at `top_level`; raw HTML becomes text, so that it is shown and never interpreted; a link
/// to anything but http, https or mailto becomes text with its address; images become their
/// description and address. A table stays as it was typed, in a code block, and what nests deeper
/// than anybody writes keeps its words without their markup.
std::vector<Block> markdown_blocks(std::string_view source, int top_level);

}  // namespace isms

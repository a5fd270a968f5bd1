#pragma once

#include "lines.hpp"
#include "text_paint.hpp"

#include <span>

namespace isms::render {

/// The blocks as lines of at most `width` columns, one blank line between them.
Lines text_blocks(std::span<const Block> blocks, int width, const Painter& painter);

/// A line of text with a line of `stroke`, one column wide, under its whole length.
Lines underlined(const Runs& runs, std::string_view stroke, int width, const Painter& painter);

}  // namespace isms::render

#pragma once

#include "lines.hpp"
#include "text_paint.hpp"

#include <span>
#include <utility>

namespace isms::render {

using Fact = std::pair<Runs, Runs>;  ///< term and description

/// Terms in one column, descriptions in a second one beside them. A term too long for its column
/// stands on a line of its own.
Lines fact_lines(std::span<const Fact> facts, int width, const Painter& painter);

}  // namespace isms::render

#pragma once

#include "lines.hpp"
#include "text_paint.hpp"

namespace isms::render {

/// The table with its columns side by side, or, where the width does not allow that, one record
/// after the other with a line for each cell. Nothing is ever cut.
Lines table_lines(const Table& table, int width, const Painter& painter);

/// Whether table_lines puts the columns side by side.
bool fits_side_by_side(const Table& table, int width);

}  // namespace isms::render

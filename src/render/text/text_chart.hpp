#pragma once

#include "lines.hpp"
#include "text_paint.hpp"

namespace isms::render {

/// The chart's title, then the numbers of each series by periods behind a row of small bars, which
/// all series measure from the same zero.
Lines chart_lines(const Chart& chart, int width, const Painter& painter);

}  // namespace isms::render

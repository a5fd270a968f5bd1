#pragma once

#include "lines.hpp"
#include "text_paint.hpp"

namespace isms::render {

/// What each measure does at a glance, with a sparkline, its latest value, target and verdict;
/// below that the numbers, measures by periods.
Lines trend_lines(const Trends& trends, int width, const Painter& painter);

}  // namespace isms::render

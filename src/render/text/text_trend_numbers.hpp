#pragma once

#include "lines.hpp"
#include "text_paint.hpp"
#include "trends/trend_groups.hpp"

#include <optional>

namespace isms::render {

/// The numbers of a group, a row for each measure and a column for each period, rounded to the room
/// there is. Periods that do not fit beside each other continue in a table below.
Lines trend_number_lines(const TrendGroup& group, int width, const Painter& painter);

/// The same without anything that judges: none where the page is too narrow for it.
std::optional<Lines> number_lines(const TrendGroup& group, int width, const Painter& painter);

}  // namespace isms::render

#pragma once

#include "text/lines.hpp"

namespace isms::render {

/// The chart's title, a table of its numbers with a row of small bars for each series, and what
/// there is to know about it.
Lines markdown_chart(const Chart& chart);

}  // namespace isms::render

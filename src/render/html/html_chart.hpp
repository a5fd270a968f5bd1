#pragma once

#include "html_trends.hpp"

namespace isms::render {

/// A figure with the chart's drawing, once for a wide page and once for a phone, of which the style
/// sheet shows one; then the table of its numbers. A text alternative says every number.
void append_html_chart(std::string& out, const Chart& chart, const MakeId& unique_id);

}  // namespace isms::render

#pragma once

#include "trends/trend_groups.hpp"

#include <string>
#include <string_view>

namespace isms::render {

/// Measures by periods with target and verdict, the numbers exact, in a region that scrolls
/// sideways; the remarks stand in the figures. `name` is the region's; `caption` may be empty.
void append_html_trend_table(std::string& out, const TrendGroup& group, std::string_view name,
                             std::string_view caption);

}  // namespace isms::render

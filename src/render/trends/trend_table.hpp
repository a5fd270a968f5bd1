#pragma once

#include "trend_groups.hpp"

namespace isms::render {

/// Measures by periods with target and verdict, the numbers exact.
Table trend_table(const TrendGroup& group);

}  // namespace isms::render

#pragma once

#include "text/lines.hpp"

namespace isms::render {

/// The measures as tables, measures by periods, with their exact numbers: one table for each row of
/// labels.
Lines markdown_trends(const Trends& trends);

}  // namespace isms::render

#pragma once

#include "pdf/page/text.hpp"

namespace isms::pdf {

/// A chart for each series, three beside each other, and below them the table of all numbers.
void put_trends(Typesetting& setting, NodeId parent, const Trends& trends);

}  // namespace isms::pdf

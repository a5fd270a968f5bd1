#pragma once

#include "pdf/page/text.hpp"

namespace isms::pdf {

/// The chart over the width of the page, with its title, and below it the table of its numbers.
void put_chart(Typesetting& setting, NodeId parent, const Chart& chart);

}  // namespace isms::pdf

#pragma once

#include "chart/drawing.hpp"
#include "pdf/page/text.hpp"

namespace isms::pdf {

/// Puts a drawing on the page, its upper left corner at x and y, `scale` points for each of its
/// own. The node is its figure, whose box is set. Its text is never smaller than one can read.
void put_drawing(Typesetting& setting, NodeId figure, const render::Drawing& drawing, double x,
                 double y, double scale);

}  // namespace isms::pdf

#pragma once

#include "drawing.hpp"

namespace isms::render {

/// A part of a drawing and the height that it takes.
struct ShapesWithHeight {
    std::vector<Shape> shapes;
    double height = 0;
};

}  // namespace isms::render

#pragma once

#include "drawing.hpp"

#include <optional>
#include <span>

namespace isms::render {

/// The lines through points that follow each other; a missing one lifts the pen, and a point alone
/// between two gaps has no line.
std::vector<PolylineShape> unbroken_runs(std::span<const std::optional<DrawingPoint>> points);

/// The marker of a series' points: circle, square, diamond, triangle, and again.
Shape marker(std::size_t series, DrawingPoint centre, double radius);

}  // namespace isms::render

#pragma once

#include "plot.hpp"
#include "shapes_with_height.hpp"

#include <span>
#include <string>

namespace isms::render {

/// The periods' labels below the plot: months and quarters with the year once below them; of labels
/// too long to stand beside each other only as many as have room.
ShapesWithHeight period_shapes(const Plot& plot, std::span<const std::string> periods);

}  // namespace isms::render

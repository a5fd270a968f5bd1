#pragma once

#include "drawing.hpp"

#include <isms/render/document.hpp>

#include <optional>

namespace isms::render {

/// The chart's bars and lines over their periods, with a scale of round numbers and a legend, so
/// many points wide. None if no value is known, for there is nothing to draw.
std::optional<Drawing> chart_drawing(const Chart& chart, double width);

}  // namespace isms::render

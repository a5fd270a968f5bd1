#pragma once

#include "drawing.hpp"

#include <isms/render/document.hpp>

#include <optional>

namespace isms::render {

/// The series as a line over its periods, with its target as a level. Periods without a value leave
/// a gap; values off target are rings. None if nothing was collected.
std::optional<Drawing> trend_drawing(const Series& series);

}  // namespace isms::render

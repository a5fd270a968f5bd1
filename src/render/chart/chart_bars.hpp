#pragma once

#include <isms/render/document.hpp>

namespace isms::render {

/// The chart's numbers as measures, each named by a row of small bars and its name. All bars
/// measure from the same zero, so that the series can be compared.
Trends barred_numbers(const Chart& chart);

}  // namespace isms::render

#pragma once

#include <isms/render/document.hpp>

namespace isms::render {

/// A series with fewer or more values than its chart has periods would show them under the wrong
/// ones: std::logic_error.
void require_even(const Chart& chart);

/// The chart's series as measures without target and verdict, for what lays out numbers by periods.
Trends chart_numbers(const Chart& chart);

/// Series by periods, the numbers exact.
Table chart_table(const Chart& chart);

/// The title with what is counted: `Risks by level (risks)`.
std::string chart_title(const Chart& chart);

/// All numbers in words, for who can't see the drawing.
std::string spoken_numbers(const Chart& chart);

}  // namespace isms::render

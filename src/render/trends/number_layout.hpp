#pragma once

#include "trend_groups.hpp"

#include <cstddef>
#include <optional>

namespace isms::render {

/// How the numbers of a group stand on a page: a column of titles and columns of equal width.
struct NumberLayout {
    int title = 0;
    int cell = 0;
    int gap = 1;              ///< before each column of numbers
    std::size_t periods = 0;  ///< beside each other; the others follow below
};

/// As many periods beside each other as fit with numbers that still say something; the titles wrap
/// for that. None if not even one fits.
std::optional<NumberLayout> number_layout(const TrendGroup& group, int width);

}  // namespace isms::render

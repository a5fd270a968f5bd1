#pragma once

#include "value_scale.hpp"

#include <cstddef>

namespace isms::render {

/// The part of a drawing in which the values lie: periods from left to right, values up.
struct Plot {
    double left = 0;
    double right = 0;
    double top = 0;
    double bottom = 0;
    std::size_t periods = 1;
    ValueScale scale;

    double period_width() const { return (right - left) / static_cast<double>(periods); }
    double start_of(std::size_t period) const {
        return left + period_width() * static_cast<double>(period);
    }
    double middle_of(std::size_t period) const { return start_of(period) + period_width() / 2; }
    double y_of(double value) const { return bottom - (bottom - top) * scale.range.share(value); }
};

}  // namespace isms::render

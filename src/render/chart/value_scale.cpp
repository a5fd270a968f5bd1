#include "value_scale.hpp"

#include <algorithm>
#include <cmath>

namespace isms::render {

namespace {

constexpr int most_steps = 4;

// The smallest of 1, 2, 5 and 10 times a power of ten of which a few span the range.
double round_step(const ValueRange& range) {
    const double least = range.high / most_steps - range.low / most_steps;
    const double power = std::pow(10, std::floor(std::log10(least)));
    for (const double multiple : {1.0, 2.0, 5.0}) {
        if (multiple * power >= least) return multiple * power;
    }
    return 10 * power;
}

}  // namespace

ValueScale value_scale(ValueRange range, bool counts) {
    if (range.is_flat()) range.high = range.low + std::max(1.0, std::abs(range.low));
    double step = round_step(range);
    if (counts) step = std::max(step, 1.0);
    const double first = std::floor(range.low / step);
    const double last = std::ceil(range.high / step);
    ValueScale scale{range, {range.low, range.high}};
    // The smallest and the largest numbers have no round ones near them: the range itself must do.
    if (!std::isfinite(first * step) || !std::isfinite(last * step) || last <= first ||
        last - first > most_steps + 2) {
        return scale;
    }
    scale.marks.clear();
    for (double i = first; i <= last; ++i) scale.marks.push_back(i * step);
    scale.range = {scale.marks.front(), scale.marks.back()};
    return scale;
}

}  // namespace isms::render

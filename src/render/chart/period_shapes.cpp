#include "period_shapes.hpp"

#include "text_room.hpp"
#include "trends/period_labels.hpp"

#include <algorithm>
#include <cmath>

namespace isms::render {

namespace {

constexpr double first_baseline = 15;
constexpr double line_height = 14;
constexpr double below = 5;

// Every how many labels one has room.
std::size_t stride_of(const Plot& plot, std::span<const PeriodLabel> labels) {
    double widest = 0;
    for (const auto& label : labels) widest = std::max(widest, text_room(label.rest));
    constexpr double between = 4;
    const double needed = std::ceil((widest + between) / plot.period_width());
    return static_cast<std::size_t>(
        std::clamp(needed, 1.0, static_cast<double>(std::max<std::size_t>(labels.size(), 1))));
}

}  // namespace

ShapesWithHeight period_shapes(const Plot& plot, std::span<const std::string> periods) {
    ShapesWithHeight result{{}, first_baseline + below};
    const auto labels = period_labels(periods);
    const auto add = [&](double x, double y, TextAnchor anchor, const std::string& text) {
        result.shapes.push_back(
            {TextShape{{x, plot.bottom + y}, anchor, text}, {ShapeRole::label}});
    };
    const auto stride = stride_of(plot, labels);
    for (std::size_t i = 0; i < labels.size(); i += stride) {
        add(plot.middle_of(i), first_baseline, TextAnchor::middle,
            text_within(labels[i].rest, plot.right - plot.left));
    }
    const bool has_years = !labels.empty() && !labels.front().year.empty();
    if (!has_years) return result;
    result.height += line_height;
    // A year of a single narrow period gives way to the one after it.
    double free_from = plot.left;
    for (std::size_t i = labels.size(); i-- > 0;) {
        if (i > 0 && labels[i].year == labels[i - 1].year) continue;
        const double x = plot.middle_of(i) - text_room(labels[i].rest) / 2;
        const bool meets_next = i + 1 < labels.size() && free_from > plot.left &&
                                x + text_room(labels[i].year) > free_from;
        if (meets_next) continue;
        add(x, first_baseline + line_height, TextAnchor::start, labels[i].year);
        free_from = x;
    }
    return result;
}

}  // namespace isms::render

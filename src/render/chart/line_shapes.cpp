#include "line_shapes.hpp"

namespace isms::render {

std::vector<PolylineShape> unbroken_runs(std::span<const std::optional<DrawingPoint>> points) {
    std::vector<PolylineShape> runs;
    bool is_drawing = false;
    for (const auto& point : points) {
        if (point) {
            if (!is_drawing) runs.emplace_back();
            runs.back().points.push_back(*point);
        }
        is_drawing = point.has_value();
    }
    std::erase_if(runs, [](const PolylineShape& run) { return run.points.size() < 2; });
    return runs;
}

Shape marker(std::size_t series, DrawingPoint centre, double radius) {
    constexpr std::size_t markers = 4;
    // Each covers about as much as the circle does.
    constexpr double of_square = 0.9;
    constexpr double of_corners = 1.3;
    const ShapeStyle style{ShapeRole::point, series};
    const auto at = [&](double right, double down) {
        return DrawingPoint{centre.x + right * of_corners * radius,
                            centre.y + down * of_corners * radius};
    };
    switch (series % markers) {
        case 1: {
            const double half = of_square * radius;
            return {RectangleShape{{centre.x - half, centre.y - half}, 2 * half, 2 * half}, style};
        }
        case 2:
            return {PolylineShape{{at(0, -1), at(1, 0), at(0, 1), at(-1, 0)}, true}, style};
        case 3:
            return {PolylineShape{{at(0, -1), at(1, 0.75), at(-1, 0.75)}, true}, style};
        default:
            return {CircleShape{centre, radius}, style};
    }
}

}  // namespace isms::render

#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace isms::render {

/// What a shape stands for. Each format gives it a look; which series it belongs to can be told
/// without colour, by shade, dash and marker.
enum class ShapeRole {
    axis,        ///< the line of zero, on which bars stand
    grid,        ///< a level of the scale
    target,      ///< the level that is wanted
    bar,         ///< of the style's series: filled by its shade, with an outline
    line,        ///< of the style's series: by its colour and dash
    halo,        ///< of the paper's colour, under a line that runs over bars
    point,       ///< of the style's series: a filled marker with an edge of the paper's colour
    off_target,  ///< a value worse than the target: a ring, not a dot
    label,       ///< text of the scale, the periods and the legend
    value,       ///< text: a number beside what it belongs to
    bar_value    ///< text: a number on a bar of the style's series
};

struct ShapeStyle {
    ShapeRole role = ShapeRole::label;
    std::size_t series = 0;  ///< bars and lines are counted each from 0
    std::size_t of = 1;      ///< how many series have bars (or lines)
};

/// In points: from the left edge of the drawing, and down from its top.
struct DrawingPoint {
    double x = 0;
    double y = 0;
};

struct LineShape {
    DrawingPoint from;
    DrawingPoint to;
};

struct PolylineShape {
    std::vector<DrawingPoint> points;  ///< two or more
    bool is_closed = false;            ///< a polygon, filled
};

struct RectangleShape {
    DrawingPoint corner;  ///< upper left
    double width = 0;
    double height = 0;
};

struct CircleShape {
    DrawingPoint centre;
    double radius = 0;
};

enum class TextAnchor { start, middle, end };

struct TextShape {
    DrawingPoint baseline;  ///< where the text starts, has its middle or ends
    TextAnchor anchor = TextAnchor::start;
    std::string text;  ///< as it came; a writer makes it printable
};

struct Shape {
    std::variant<LineShape, PolylineShape, RectangleShape, CircleShape, TextShape> form;
    ShapeStyle style;
};

/// A chart as shapes, in the order in which they are painted.
struct Drawing {
    static constexpr double font_size = 11;  ///< of all its text

    double width = 0;
    double height = 0;
    std::vector<Shape> shapes;
};

}  // namespace isms::render

#include "pdf/blocks/drawing.hpp"

#include "chart/palette.hpp"

#include <isms/base/unicode.hpp>

#include <algorithm>

namespace isms::pdf {
namespace {

using namespace render;

constexpr double smallest_type = 6.2;
constexpr Colour paper{1, 1, 1};

Colour mixed(const Colour& accent, const Colour& ink, const Shade& shade) {
    const double rest = 1 - shade.accent - shade.ink;
    const auto channel = [&](double Colour::*part) {
        return shade.accent * accent.*part + shade.ink * ink.*part + rest * paper.*part;
    };
    return {channel(&Colour::red), channel(&Colour::green), channel(&Colour::blue)};
}

class ShapePrinter {
  public:
    ShapePrinter(Typesetting& setting, NodeId figure, double x, double y, double scale)
        : setting_(setting),
          palette_(setting.palette),
          figure_(figure),
          x_(x),
          y_(y),
          scale_(scale) {}

    void print(const Shape& shape) {
        style_ = shape.style;
        std::visit(*this, shape.form);
    }

    void operator()(const LineShape& line) {
        put(PathMark{{at(line.from), at(line.to)}, width(), stroke(), std::nullopt, dashes()});
    }

    void operator()(const PolylineShape& line) {
        PathMark path;
        for (const auto& point : line.points) path.points.push_back(at(point));
        path.width = width();
        path.dashes = dashes();
        line.is_closed ? fill_marker(path.fill, path.stroke) : void(path.stroke = stroke());
        put(std::move(path));
    }

    void operator()(const RectangleShape& box) {
        const auto [left, top] = at(box.corner);
        const double right = left + box.width * scale_;
        const double bottom = top + box.height * scale_;
        PathMark path{{{left, top}, {right, top}, {right, bottom}, {left, bottom}}};
        path.width = 0.4;
        if (style_.role == ShapeRole::bar) {
            path.fill = shade();
            path.stroke = palette_.accent;
        } else {
            fill_marker(path.fill, path.stroke);
        }
        put(std::move(path));
    }

    void operator()(const CircleShape& circle) {
        const auto [x, y] = at(circle.centre);
        CircleMark mark{x, y, circle.radius * scale_, 0.4, {}, {}};
        fill_marker(mark.fill, mark.stroke);
        if (style_.role == ShapeRole::off_target) mark.width = 1;
        put(mark);
    }

    void operator()(const TextShape& text) {
        const double size = std::max(Drawing::font_size * scale_, smallest_type);
        const bool is_number = style_.role != ShapeRole::label;
        Colour colour = is_number ? palette_.ink : palette_.soft;
        if (style_.role == ShapeRole::bar_value && is_dark(bar_shade(style_.series, style_.of)))
            colour = paper;
        auto layout = setting_.fonts.layout({size, size, false, false});
        const auto shown = printable(text.text);
        pango_layout_set_text(layout.get(), shown.c_str(), static_cast<int>(shown.size()));
        auto* const line = pango_layout_get_line_readonly(layout.get(), 0);
        PangoRectangle extents;
        pango_layout_line_get_extents(line, nullptr, &extents);
        auto [x, baseline] = at(text.baseline);
        const double length = static_cast<double>(extents.width) / PANGO_SCALE;
        if (text.anchor == TextAnchor::middle) x -= length / 2;
        if (text.anchor == TextAnchor::end) x -= length;
        for (auto* entry = line->runs; entry != nullptr; entry = entry->next) {
            auto* const run = static_cast<PangoGlyphItem*>(entry->data);
            const double advance =
                static_cast<double>(pango_glyph_string_get_width(run->glyphs)) / PANGO_SCALE;
            put(GlyphMark{layout, run, x, baseline, advance, colour, false});
            x += advance;
        }
    }

  private:
    std::pair<double, double> at(const DrawingPoint& point) const {
        return {x_ + point.x * scale_, y_ + point.y * scale_};
    }

    template <class Content>
    void put(Content content) {
        setting_.flow.put({figure_, std::move(content)});
    }

    const LineLook& look() const { return line_looks[style_.series % line_looks.size()]; }

    Colour line_colour() const {
        switch (look().colour) {
            case LineColour::bad:
                return palette_.bad;
            case LineColour::good:
                return palette_.good;
            case LineColour::warning:
                return palette_.warning;
            case LineColour::accent:
                break;
        }
        return palette_.accent;
    }

    Colour shade() const {
        return mixed(palette_.accent, palette_.ink, shades[bar_shade(style_.series, style_.of)]);
    }

    Colour stroke() const {
        switch (style_.role) {
            case ShapeRole::axis:
                return palette_.strong_line;
            case ShapeRole::grid:
                return palette_.line;
            case ShapeRole::target:
                return palette_.soft;
            case ShapeRole::halo:
                return paper;
            default:
                return line_colour();
        }
    }

    double width() const {
        switch (style_.role) {
            case ShapeRole::axis:
            case ShapeRole::grid:
                return 0.5;
            case ShapeRole::target:
                return 0.8;
            case ShapeRole::halo:
                return 3.2;
            default:
                return 1.3;
        }
    }

    std::vector<double> dashes() const {
        if (style_.role == ShapeRole::target) return {2.5, 2};
        if (style_.role != ShapeRole::line || look().dash <= 0) return {};
        return {look().dash * scale_, look().dash * scale_};
    }

    void fill_marker(std::optional<Colour>& fill, std::optional<Colour>& edge) const {
        if (style_.role == ShapeRole::off_target) {
            fill = paper;
            edge = palette_.bad;
        } else if (style_.role == ShapeRole::bar) {
            fill = shade();
            edge = palette_.accent;
        } else {
            fill = line_colour();
            edge = paper;
        }
    }

    Typesetting& setting_;
    const Palette& palette_;
    NodeId figure_;
    double x_;
    double y_;
    double scale_;
    ShapeStyle style_;
};

}  // namespace

void put_drawing(Typesetting& setting, NodeId figure, const Drawing& drawing, double x, double y,
                 double scale) {
    const double page = setting.flow.size().height;
    setting.structure[figure].box = {x, page - y - drawing.height * scale,
                                     x + drawing.width * scale, page - y};
    ShapePrinter printer(setting, figure, x, y, scale);
    for (const auto& shape : drawing.shapes) printer.print(shape);
}

}  // namespace isms::pdf

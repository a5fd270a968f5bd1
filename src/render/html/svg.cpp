#include "svg.hpp"

#include "chart/palette.hpp"
#include "html_text.hpp"
#include "trends/fitted_number.hpp"

#include <fmt/format.h>

namespace isms::render {

namespace {

std::string coordinate(double value) {
    return rounded(value, 1);
}

std::string class_of(const ShapeStyle& style) {
    switch (style.role) {
        case ShapeRole::axis:
            return "axis";
        case ShapeRole::grid:
            return "grid";
        case ShapeRole::target:
            return "target";
        case ShapeRole::bar:
            return fmt::format("bar shade-{}", bar_shade(style.series, style.of));
        case ShapeRole::line:
            return fmt::format("line line-{}", style.series % line_looks.size());
        case ShapeRole::halo:
            return "halo";
        case ShapeRole::point:
            return fmt::format("point point-{}", style.series % line_looks.size());
        case ShapeRole::off_target:
            return "off";
        case ShapeRole::label:
            return {};
        case ShapeRole::value:
            return "value";
        case ShapeRole::bar_value:
            return is_dark(bar_shade(style.series, style.of)) ? "on-dark" : "on-light";
    }
    return {};
}

class SvgPrinter {
  public:
    explicit SvgPrinter(std::string& out) : out_(out) {}

    void print(const Shape& shape) {
        class_ = class_of(shape.style);
        std::visit(*this, shape.form);
    }

    void operator()(const LineShape& line) {
        print_element("line", fmt::format("x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"",
                                          coordinate(line.from.x), coordinate(line.from.y),
                                          coordinate(line.to.x), coordinate(line.to.y)));
    }

    void operator()(const PolylineShape& line) {
        std::string points;
        for (const auto& point : line.points) {
            points += fmt::format("{}{},{}", points.empty() ? "" : " ", coordinate(point.x),
                                  coordinate(point.y));
        }
        print_element(line.is_closed ? "polygon" : "polyline",
                      fmt::format("points=\"{}\"", points));
    }

    void operator()(const RectangleShape& rectangle) {
        print_element("rect",
                      fmt::format("x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"",
                                  coordinate(rectangle.corner.x), coordinate(rectangle.corner.y),
                                  coordinate(rectangle.width), coordinate(rectangle.height)));
    }

    void operator()(const CircleShape& circle) {
        print_element("circle",
                      fmt::format("cx=\"{}\" cy=\"{}\" r=\"{}\"", coordinate(circle.centre.x),
                                  coordinate(circle.centre.y), coordinate(circle.radius)));
    }

    void operator()(const TextShape& text) {
        out_ += fmt::format("<text{} x=\"{}\" y=\"{}\"{}>{}</text>\n", class_attribute(),
                            coordinate(text.baseline.x), coordinate(text.baseline.y),
                            anchor_attribute(text.anchor), html_escaped(text.text));
    }

  private:
    std::string class_attribute() const {
        return class_.empty() ? "" : fmt::format(" class=\"{}\"", class_);
    }

    static std::string_view anchor_attribute(TextAnchor anchor) {
        switch (anchor) {
            case TextAnchor::middle:
                return " text-anchor=\"middle\"";
            case TextAnchor::end:
                return " text-anchor=\"end\"";
            case TextAnchor::start:
                break;
        }
        return {};
    }

    void print_element(std::string_view name, const std::string& attributes) {
        out_ += fmt::format("<{}{} {}/>\n", name, class_attribute(), attributes);
    }

    std::string& out_;
    std::string class_;
};

}  // namespace

void append_svg(std::string& out, const Drawing& drawing, const SvgNames& names,
                std::string_view inside, std::string_view css_class) {
    out += fmt::format(
        "<svg{} viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"{}\" "
        "aria-describedby=\"{}\">\n",
        css_class.empty() ? "" : fmt::format(" class=\"{}\"", css_class), coordinate(drawing.width),
        coordinate(drawing.height), names.title_id, names.text_id);
    out += inside;
    SvgPrinter printer(out);
    for (const auto& shape : drawing.shapes) printer.print(shape);
    out += "</svg>\n";
}

std::string svg_title_and_text(const SvgNames& names, std::string_view title,
                               std::string_view text) {
    return fmt::format("<title id=\"{}\">{}</title>\n<desc id=\"{}\">{}</desc>\n", names.title_id,
                       html_escaped(title), names.text_id, html_escaped(text));
}

}  // namespace isms::render

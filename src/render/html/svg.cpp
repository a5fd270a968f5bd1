#include "svg.hpp"

#include "chart/palette.hpp"
#include "html_text.hpp"
#include "trends/fitted_number.hpp"

#include <fmt/format.h>

#include <utility>

namespace isms::render {

namespace {

void append_coordinate(std::string& out, double value) {
    append_rounded(out, value, 1);
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
        open("line");
        attribute("x1", line.from.x);
        attribute("y1", line.from.y);
        attribute("x2", line.to.x);
        attribute("y2", line.to.y);
        out_ += "/>\n";
    }

    void operator()(const PolylineShape& line) {
        open(line.is_closed ? "polygon" : "polyline");
        out_ += " points=\"";
        bool is_first = true;
        for (const auto& point : line.points) {
            if (!std::exchange(is_first, false)) out_ += ' ';
            append_coordinate(out_, point.x);
            out_ += ',';
            append_coordinate(out_, point.y);
        }
        out_ += "\"/>\n";
    }

    void operator()(const RectangleShape& rectangle) {
        open("rect");
        attribute("x", rectangle.corner.x);
        attribute("y", rectangle.corner.y);
        attribute("width", rectangle.width);
        attribute("height", rectangle.height);
        out_ += "/>\n";
    }

    void operator()(const CircleShape& circle) {
        open("circle");
        attribute("cx", circle.centre.x);
        attribute("cy", circle.centre.y);
        attribute("r", circle.radius);
        out_ += "/>\n";
    }

    void operator()(const TextShape& text) {
        open("text");
        attribute("x", text.baseline.x);
        attribute("y", text.baseline.y);
        out_ += anchor_attribute(text.anchor);
        out_ += '>';
        append_html(out_, text.text);
        out_ += "</text>\n";
    }

  private:
    /// A chart has hundreds of shapes, and a document dozens of charts: they are written in place.
    void open(std::string_view element) {
        out_ += '<';
        out_ += element;
        if (class_.empty()) return;
        out_ += " class=\"";
        out_ += class_;
        out_ += '"';
    }

    void attribute(std::string_view name, double value) {
        out_ += ' ';
        out_ += name;
        out_ += "=\"";
        append_coordinate(out_, value);
        out_ += '"';
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

    std::string& out_;
    std::string class_;
};

}  // namespace

void append_svg(std::string& out, const Drawing& drawing, const SvgNames& names,
                std::string_view inside, std::string_view css_class) {
    out += fmt::format(
        "<svg{} viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"{}\" "
        "aria-describedby=\"{}\">\n",
        css_class.empty() ? "" : fmt::format(" class=\"{}\"", css_class), rounded(drawing.width, 1),
        rounded(drawing.height, 1), names.title_id, names.text_id);
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

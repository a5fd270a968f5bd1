#include "pdf/painter.hpp"

#include "pdf/logo.hpp"

#include <cairo-pdf.h>
#include <memory>
#include <pango/pangocairo.h>
#include <stdexcept>

namespace isms::pdf {
namespace {

constexpr const char* content_tag = "P";
constexpr const char* artifact_tag = "NonStruct";

cairo_status_t append_bytes(void* closure, const unsigned char* data, unsigned length) {
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

class Painter {
  public:
    Painter(cairo_t* context, cairo_surface_t* logo) : context_(context), logo_(logo) {}

    void operator()(const GlyphMark& mark) {
        colour(mark.colour);
        cairo_move_to(context_, mark.x, mark.baseline);
        pango_cairo_show_glyph_item(context_, pango_layout_get_text(mark.layout.get()), mark.run);
        if (!mark.underlined) return;
        constexpr double below = 1.6;
        stroke({mark.x,
                mark.baseline + below,
                mark.x + mark.width,
                mark.baseline + below,
                0.4,
                mark.colour,
                {}});
    }

    void operator()(const BoxMark& mark) {
        colour(mark.fill);
        cairo_rectangle(context_, mark.box.x, mark.box.y, mark.box.width, mark.box.height);
        cairo_fill(context_);
    }

    void operator()(const LineMark& mark) { stroke(mark); }

    void operator()(const PathMark& mark) {
        bool is_first = true;
        for (const auto& [x, y] : mark.points) {
            is_first ? cairo_move_to(context_, x, y) : cairo_line_to(context_, x, y);
            is_first = false;
        }
        if (mark.fill) {
            cairo_close_path(context_);
            colour(*mark.fill);
            mark.stroke ? cairo_fill_preserve(context_) : cairo_fill(context_);
        }
        if (mark.stroke) outline(*mark.stroke, mark.width, mark.dashes);
    }

    void operator()(const CircleMark& mark) {
        constexpr double full_turn = 6.283185307179586;
        cairo_new_sub_path(context_);
        cairo_arc(context_, mark.x, mark.y, mark.radius, 0, full_turn);
        cairo_close_path(context_);
        if (mark.fill) {
            colour(*mark.fill);
            mark.stroke ? cairo_fill_preserve(context_) : cairo_fill(context_);
        }
        if (mark.stroke) outline(*mark.stroke, mark.width, {});
    }

    void operator()(const LogoMark& mark) {
        cairo_save(context_);
        cairo_translate(context_, mark.box.x, mark.box.y);
        cairo_scale(context_, mark.box.width / cairo_image_surface_get_width(logo_),
                    mark.box.height / cairo_image_surface_get_height(logo_));
        cairo_set_source_surface(context_, logo_, 0, 0);
        cairo_rectangle(context_, 0, 0, cairo_image_surface_get_width(logo_),
                        cairo_image_surface_get_height(logo_));
        cairo_fill(context_);
        cairo_restore(context_);
    }

  private:
    void colour(const Colour& value) {
        cairo_set_source_rgb(context_, value.red, value.green, value.blue);
    }

    void outline(const Colour& value, double width, const std::vector<double>& dashes) {
        colour(value);
        cairo_set_line_width(context_, width);
        cairo_set_line_join(context_, CAIRO_LINE_JOIN_ROUND);
        cairo_set_dash(context_, dashes.data(), static_cast<int>(dashes.size()), 0);
        cairo_stroke(context_);
    }

    void stroke(const LineMark& mark) {
        cairo_move_to(context_, mark.x1, mark.y1);
        cairo_line_to(context_, mark.x2, mark.y2);
        outline(mark.colour, mark.width, mark.dashes);
    }

    cairo_t* context_;
    cairo_surface_t* logo_;
};

PaintedRuns paint_page(cairo_t* context, Painter& painter, const Page& page) {
    PaintedRuns runs;
    const char* open = nullptr;
    for (const auto& mark : page) {
        if (open == nullptr || runs.back() != mark.node) {
            if (open != nullptr) cairo_tag_end(context, open);
            open = mark.node == artifact ? artifact_tag : content_tag;
            cairo_tag_begin(context, open, nullptr);
            runs.push_back(mark.node);
        }
        std::visit(painter, mark.content);
    }
    if (open != nullptr) cairo_tag_end(context, open);
    cairo_show_page(context);
    return runs;
}

}  // namespace

Painted paint(const PageSize& size, const std::vector<Page>& pages, const std::string& logo) {
    Painted painted;
    Surface image(nullptr, cairo_surface_destroy);
    if (!logo.empty()) image = read_logo(logo);
    const Surface surface(
        cairo_pdf_surface_create_for_stream(append_bytes, &painted.bytes, size.width, size.height),
        cairo_surface_destroy);
    {
        const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> context(
            cairo_create(surface.get()), cairo_destroy);
        Painter painter(context.get(), image.get());
        for (const auto& page : pages)
            painted.runs.push_back(paint_page(context.get(), painter, page));
        if (cairo_status(context.get()) != CAIRO_STATUS_SUCCESS)
            throw std::runtime_error(cairo_status_to_string(cairo_status(context.get())));
    }
    cairo_surface_finish(surface.get());
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error(cairo_status_to_string(cairo_surface_status(surface.get())));
    return painted;
}

}  // namespace isms::pdf

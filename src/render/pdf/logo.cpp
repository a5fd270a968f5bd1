#include "pdf/logo.hpp"

#include <cstring>
#include <string_view>

namespace isms::pdf {
namespace {

cairo_status_t read_bytes(void* closure, unsigned char* data, unsigned length) {
    auto& rest = *static_cast<std::string_view*>(closure);
    if (rest.size() < length) return CAIRO_STATUS_READ_ERROR;
    std::memcpy(data, rest.data(), length);
    rest.remove_prefix(length);
    return CAIRO_STATUS_SUCCESS;
}

// A PNG states its size before anything that has to be unpacked (RFC 2083, 11.2.2).
unsigned stated_length(const std::string& png, std::size_t offset) {
    unsigned value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = value << 8U | static_cast<unsigned char>(png[offset + i]);
    return value;
}

}  // namespace

Surface read_logo(const std::string& png) {
    constexpr unsigned longest_side = 4000;
    constexpr std::size_t width_at = 16;
    constexpr std::size_t height_at = 20;
    if (png.size() < height_at + 4 || png.compare(0, 8, "\x89PNG\r\n\x1a\n") != 0)
        throw BadLogo("the logo is not a PNG image");
    if (stated_length(png, width_at) > longest_side || stated_length(png, height_at) > longest_side)
        throw BadLogo("the logo is larger than 4000 by 4000 points");
    std::string_view rest = png;
    Surface surface(cairo_image_surface_create_from_png_stream(read_bytes, &rest),
                    cairo_surface_destroy);
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS)
        throw BadLogo("the logo is damaged: it is no complete PNG image");
    return surface;
}

}  // namespace isms::pdf

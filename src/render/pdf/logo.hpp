#pragma once

#include <cairo.h>
#include <memory>
#include <stdexcept>
#include <string>

namespace isms::pdf {

using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;

/// A logo that can't be printed: what() says why.
struct BadLogo : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Decodes a PNG image. Throws BadLogo if it is none, damaged, or larger than a logo may be.
Surface read_logo(const std::string& png);

}  // namespace isms::pdf

#pragma once

#include <isms/render/document.hpp>

#include <string>

namespace isms::render {

/// The style of the organisation's accent, for headings on white paper; empty without one. A dark
/// page keeps its own colours: an accent that can be read on white can't on black.
std::string accent_style(const Brand& brand);

/// The logo as an image that the page carries inside; empty without one.
std::string logo_image(const Brand& brand);

}  // namespace isms::render

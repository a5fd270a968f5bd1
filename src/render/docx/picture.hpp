#pragma once

#include "docx/xml.hpp"

#include <string>
#include <string_view>

namespace isms::docx {

/// A PNG image that stands in its line, no larger than a logo.
struct Picture {
    std::string relationship;
    std::string text;  ///< says it to who can't see it
    int width = 0;     ///< in English Metric Units, 1/360,000 cm
    int height = 0;
};

/// The size for the image's bytes in its own proportion; no height for what is no PNG image.
Picture logo_picture(std::string_view png, std::string text);

void add_picture(Node paragraph, const Picture& picture);

}  // namespace isms::docx

#include "html/html_brand.hpp"

#include "brand/accent.hpp"
#include "html_text.hpp"

#include <isms/base/base64.hpp>
#include <isms/render/png.hpp>

#include <fmt/format.h>

namespace isms::render {

std::string accent_style(const Brand& brand) {
    const auto accent = readable_accent(brand.accent);
    if (accent.empty()) return {};
    return fmt::format(
        "@media (prefers-color-scheme: light), print {{\n"
        "  h1, h2, h3 {{ color: #{0}; }}\n  .control {{ border-top-color: #{0}; }}\n}}\n",
        accent);
}

std::string logo_image(const Brand& brand) {
    const auto size = png_size(brand.logo);
    if (!size) return {};
    return fmt::format(
        "<img class=\"logo\" src=\"data:image/png;base64,{}\" alt=\"{}\" width=\"{}\" "
        "height=\"{}\">\n",
        base64(brand.logo), html_escaped(brand.logo_text), size->width, size->height);
}

}  // namespace isms::render

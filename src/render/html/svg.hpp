#pragma once

#include "chart/drawing.hpp"

#include <string>
#include <string_view>

namespace isms::render {

/// How a drawing is named and said to who can't see it: ids of elements of the page.
struct SvgNames {
    std::string title_id;
    std::string text_id;
};

/// The drawing as an SVG element that is as wide as its place. Its look comes from classes of the
/// style sheet. `inside` is markup for its start: what the names refer to. `css_class` may be
/// empty.
void append_svg(std::string& out, const Drawing& drawing, const SvgNames& names,
                std::string_view inside, std::string_view css_class = {});

/// The elements with these ids, of a title and a text alternative.
std::string svg_title_and_text(const SvgNames& names, std::string_view title,
                               std::string_view text);

}  // namespace isms::render

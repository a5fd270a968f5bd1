#pragma once

#include <isms/render/document.hpp>

#include <string>
#include <string_view>

namespace isms::render {

/// Printable text with everything escaped that HTML would interpret, in content and in quoted
/// attributes.
void append_html(std::string& out, std::string_view text);
std::string html_escaped(std::string_view text);

void append_inline(std::string& out, const Inline& text);
/// The same for a place that is too narrow to break lines well: dates and ids stay in one piece,
/// which browsers would break at their hyphens.
void append_narrow_inline(std::string& out, const Inline& text);

/// The class of a tone, empty for a normal one.
std::string_view tone_class(Tone tone);

/// Printable text as a CSS string with its quotes. All ASCII but letters and digits is written as
/// an escape, so that nothing in it can end the string or the style element.
std::string css_string(std::string_view text);

}  // namespace isms::render

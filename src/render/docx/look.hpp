#pragma once

#include <isms/base/direction.hpp>
#include <isms/render/document.hpp>

#include <string>
#include <string_view>

namespace isms::docx {

// Lengths are in twentieths of a point (twips), sizes of type in half points, as the format has
// them; colours are six hexadecimal digits.

namespace colour {
inline constexpr std::string_view ink = "1B2026";
inline constexpr std::string_view soft = "56606B";
inline constexpr std::string_view line = "D4DAE0";
inline constexpr std::string_view strong_line = "8C96A0";
inline constexpr std::string_view tint = "F4F6F8";
inline constexpr std::string_view link = "0B57A6";
}  // namespace colour

/// The colour of text of this tone; empty for a normal one.
std::string_view tone_colour(Tone tone);

/// The strength of thin lines, in eighths of a point.
inline constexpr int hairline = 4;

/// How far quoted text stands in.
inline constexpr int quote_indent = 284;

/// The paper and its margins.
struct Page {
    int width = 0;
    int height = 0;
    int side = 1134;    ///< 20 mm
    int top = 1361;     ///< 24 mm
    int bottom = 1247;  ///< 22 mm
    int header = 624;   ///< from the edge of the paper
    int footer = 567;

    int text_width() const { return width - 2 * side; }
};

Page page_of(Paper paper);

/// The document's language as the format takes it: letters, digits and hyphens; English for what
/// is no language tag.
std::string language_of(const Document& document);

/// Fonts that come with the editors, for scripts that Latin fonts lack.
struct Fonts {
    std::string_view text = "Calibri";
    std::string_view code = "Consolas";
    std::string_view complex = "Arial";  ///< Arabic, Hebrew
    std::string_view east_asian;
};

Fonts fonts_of(std::string_view language);

}  // namespace isms::docx

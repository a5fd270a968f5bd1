#pragma once

#include <isms/render/document.hpp>

#include <string>

namespace isms::pdf {

// All lengths are in points, 1/72 inch.

struct Colour {
    double red = 0;
    double green = 0;
    double blue = 0;

    friend bool operator==(const Colour&, const Colour&) = default;
};

/// The colours of one document. Each that carries text has a contrast of at least 4.5 to white
/// (WCAG 2.2, 1.4.3) and a grey of its own where it means something.
struct Palette {
    Colour ink{0.106, 0.125, 0.149};
    Colour soft{0.337, 0.376, 0.420};
    Colour line{0.831, 0.855, 0.878};
    Colour strong_line{0.55, 0.59, 0.63};
    Colour tint{0.957, 0.965, 0.973};
    Colour link{0.043, 0.341, 0.651};
    Colour good{0.078, 0.396, 0.227};
    Colour warning{0.498, 0.302, 0.0};
    Colour bad{0.651, 0.106, 0.106};
    Colour accent{0.106, 0.125, 0.149};

    const Colour& of(Tone tone) const;
};

/// The house's colours with the organisation's accent. An accent too light to read on white is
/// darkened until it is not.
Palette palette_of(const Brand& brand);

/// A size of type and the distance between its lines.
struct Type {
    double size = 9.5;
    double leading = 13.8;
    bool bold = false;
    bool mono = false;
};

inline constexpr Type body_type{9.5, 14.2, false, false};
inline constexpr Type small_type{8, 11.4, false, false};
inline constexpr Type title_type{23, 28, true, false};
inline constexpr Type subtitle_type{11.5, 16, false, false};
inline constexpr Type code_type{8.2, 12, false, true};

/// Headings of level 2 to 6.
Type heading_type(int level);
double space_before_heading(int level);

inline constexpr double paragraph_gap = 6.5;

/// The paper and what of it text may fill.
struct PageSize {
    double width = 0;
    double height = 0;
    double left = 62;
    double right = 62;
    double top = 66;
    double bottom = 66;

    double text_width() const { return width - left - right; }
    double text_bottom() const { return height - bottom; }
};

PageSize page_size(Paper paper);

}  // namespace isms::pdf

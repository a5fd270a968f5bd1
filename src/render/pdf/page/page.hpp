#pragma once

#include "pdf/structure.hpp"
#include "pdf/style.hpp"

#include <memory>
#include <optional>
#include <pango/pango.h>
#include <string>
#include <variant>
#include <vector>

namespace isms::pdf {

// A page is a list of marks, made before anything is painted: the last page must be known before
// the first can say "1 of 12". Lengths are in points from the page's upper left corner.

struct Rectangle {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
};

/// A run of glyphs of one face and direction.
struct GlyphMark {
    std::shared_ptr<PangoLayout> layout;  ///< owns the run
    PangoGlyphItem* run = nullptr;
    double x = 0;
    double baseline = 0;
    double width = 0;
    Colour colour;
    bool underlined = false;
};

struct BoxMark {
    Rectangle box;
    Colour fill;
};

struct LineMark {
    double x1 = 0;
    double y1 = 0;
    double x2 = 0;
    double y2 = 0;
    double width = 0.5;
    Colour colour;
    std::vector<double> dashes;
};

/// A filled or stroked outline through points.
struct PathMark {
    std::vector<std::pair<double, double>> points;
    double width = 1;
    std::optional<Colour> stroke;
    std::optional<Colour> fill;
    std::vector<double> dashes;
};

struct CircleMark {
    double x = 0;
    double y = 0;
    double radius = 1;
    double width = 0.7;
    std::optional<Colour> stroke;
    std::optional<Colour> fill;
};

/// The organisation's logo, scaled into a box.
struct LogoMark {
    Rectangle box;
};

struct Mark {
    NodeId node = artifact;
    std::variant<GlyphMark, BoxMark, LineMark, PathMark, CircleMark, LogoMark> content;
};

using Page = std::vector<Mark>;

/// A place to click on.
struct LinkArea {
    std::size_t page = 0;
    Rectangle box;
    NodeId node = artifact;
    std::string address;
};

/// A heading in the reader's table of contents.
struct Bookmark {
    int level = 2;
    std::string title;
    std::size_t page = 0;
    double y = 0;
};

}  // namespace isms::pdf

#pragma once

#include <array>
#include <cstddef>

namespace isms::render {

/// A shade of bars, mixed of the accent colour, the ink and the paper (what is left to 1). So the
/// shades follow the organisation's colour and a dark page, and are told apart in greyscale.
struct Shade {
    double accent = 0;
    double ink = 0;
};

/// From light to dark on white paper. Ink can be read on the first three, paper's colour on the
/// others.
inline constexpr std::array<Shade, 5> shades{{{0.10, 0}, {0.28, 0}, {0.48, 0}, {1, 0}, {0.4, 0.6}}};

/// The shade, as an index, of a series' bars where `of` series have bars: the more, the more shades
/// are used; from the sixth on neighbours may share one.
std::size_t bar_shade(std::size_t series, std::size_t of);

/// Whether text on the shade has the paper's colour.
bool is_dark(std::size_t shade);

/// Lines alone start with the accent colour; over bars each has a colour of its own.
enum class LineColour { accent, bad, good, warning };

struct LineLook {
    LineColour colour = LineColour::accent;
    double dash = 0;  ///< length of its strokes and of the gaps between them; 0: unbroken
};

/// In the order of the series; from the fifth on they start again.
inline constexpr std::array<LineLook, 4> line_looks{{{LineColour::accent, 0},
                                                     {LineColour::bad, 0},
                                                     {LineColour::good, 6},
                                                     {LineColour::warning, 2}}};

}  // namespace isms::render

#pragma once

#include <isms/render/document.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace isms::render {

/// How a run of text is to look on a terminal.
struct Look {
    SpanStyle style = SpanStyle::plain;
    Tone tone = Tone::normal;

    bool operator==(const Look&) const = default;
};

/// Printable text of one look.
struct Run {
    std::string text;
    Look look;
};
using Runs = std::vector<Run>;

/// A finished line and the columns it takes; the SGR sequences in it take none.
struct PaintedLine {
    std::string text;
    int width = 0;
};

/// Puts SGR sequences around text, or leaves it alone.
class Painter {
  public:
    explicit Painter(bool colour) : colour_(colour) {}

    /// The text as it is printed; what was switched on is switched off again.
    std::string paint(std::string_view text, Look look) const;

    /// Broken into lines of at most `width` columns, as isms::wrapped does it; no look runs over a
    /// line's end.
    std::vector<PaintedLine> wrap(const Runs& runs, int width) const;

    /// On one line, which is as wide as display_width of plain_text(runs).
    PaintedLine unbroken(const Runs& runs) const;

  private:
    bool colour_;
};

/// The spans' printable text; an address that the text does not say follows in angle brackets. What
/// a span leaves open (tone, style) is taken from `base`.
Runs printable_runs(const Inline& text, Look base = {});

std::string plain_text(const Runs& runs);

}  // namespace isms::render

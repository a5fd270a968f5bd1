#pragma once

#include "pdf/fonts.hpp"
#include "pdf/page/flow.hpp"

#include <isms/render/document.hpp>

#include <map>
#include <memory>
#include <vector>

namespace isms::pdf {

/// Characters that no installed typeface has, with how often U+FFFD was printed instead.
using Substitutions = std::map<char32_t, std::size_t>;

/// What every block is typeset with.
struct Typesetting {
    const Fonts& fonts;
    const Palette& palette;
    Structure& structure;
    Flow& flow;
    Substitutions& substitutions;
};

/// A text with its styles, ready to be broken into lines.
class Text {
  public:
    /// What is printed of a span.
    struct Piece {
        Span span;
        std::string text;
        bool is_link = false;
    };
    struct Look {
        Type type = body_type;
        Colour colour;
        Align align = Align::left;
        bool keeps_lines = false;  ///< line feeds are line breaks: of code
        bool is_tabular = false;   ///< figures of equal width, to stand below each other
    };

    /// `node` gets the text's marked content: itself, or children of it where there are links.
    /// Broken into lines of that width; on one line if it is 0.
    Text(Typesetting& setting, NodeId node, const Inline& text, const Look& look, double width = 0);

    /// How wide it is on one line, in points.
    double natural_width() const;
    /// The width of its widest word; the text must be on one line.
    double widest_word() const;
    void break_at(double width);

    std::size_t lines() const { return lines_.size(); }
    double line_height(std::size_t line) const { return lines_[line].height; }
    double height() const;
    /// Puts one line on the page with its upper edge at `y`.
    void put_line(Flow& flow, std::size_t line, double x, double y, double width) const;

  private:
    /// A part of the text with one style and one place in the structure.
    struct Part {
        int end = 0;  ///< byte after its last
        NodeId node = artifact;
        Colour colour;
        std::string address;  ///< of a link
    };
    struct Line {
        PangoLayoutLine* line = nullptr;  ///< the layout owns it
        double height = 0;
        double baseline = 0;  ///< below the line's upper edge
        double width = 0;
    };

    const Part& part_at(int byte) const;
    void fill(const std::vector<Piece>& pieces);
    void set_width(double width);
    void collect_lines();

    std::shared_ptr<PangoLayout> layout_;
    Look look_;
    std::vector<Part> parts_;
    std::vector<Line> lines_;
};

/// Typesets a text over the flow's width, line by line over as many pages as it takes; two lines at
/// least stay together.
void put_text(Typesetting& setting, Text& text);

/// One line of running text, cut to `width` with an ellipsis; outside the structure unless it is
/// the content of a node.
void put_furniture(Page& page, const Fonts& fonts, const std::string& text, const Type& type,
                   const Colour& colour, double x, double y, double width,
                   Align align = Align::left, NodeId node = artifact);

}  // namespace isms::pdf

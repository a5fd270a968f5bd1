#include "text_paint.hpp"

#include "link.hpp"

#include <isms/base/unicode.hpp>

namespace isms::render {

namespace {

// One attribute at a time, and no yellow or cyan: many terminals print them so light that a white
// background swallows them. What stands here can be read on black and on white.
std::string_view sgr(Look look) {
    switch (look.tone) {
        case Tone::muted:
            return "\x1b[2m";
        case Tone::good:
            return "\x1b[32m";
        case Tone::warning:
            return "\x1b[35m";
        case Tone::bad:
            return "\x1b[31m";
        case Tone::normal:
            break;
    }
    switch (look.style) {
        case SpanStyle::strong:
        case SpanStyle::emphasis:
        case SpanStyle::code:
            return "\x1b[1m";
        case SpanStyle::plain:
            break;
    }
    return {};
}

// Walks through the text of some runs, saying of each byte to which run it belongs.
class Cursor {
  public:
    explicit Cursor(const Runs& runs) : runs_(runs) { settle(); }

    char byte() const { return at_end() ? '\0' : runs_[run_].text[offset_]; }
    bool at_end() const { return run_ == runs_.size(); }
    Look look() const { return at_end() ? Look{} : runs_[run_].look; }
    void advance() {
        ++offset_;
        settle();
    }

  private:
    void settle() {
        while (run_ < runs_.size() && offset_ == runs_[run_].text.size()) {
            ++run_;
            offset_ = 0;
        }
    }

    const Runs& runs_;
    std::size_t run_ = 0;
    std::size_t offset_ = 0;
};

// Cuts one wrapped line into the runs it came from. Wrapping only dropped and merged spaces, so all
// other bytes are met in the same order.
Runs runs_of_line(std::string_view line, Cursor& cursor) {
    Runs result;
    for (const char c : line) {
        if (c != ' ') {
            while (cursor.byte() == ' ') cursor.advance();
        }
        const auto look = cursor.look();
        if (result.empty() || result.back().look != look) result.push_back({{}, look});
        result.back().text += c;
        cursor.advance();
    }
    return result;
}

}  // namespace

std::string Painter::paint(std::string_view text, Look look) const {
    const auto on = sgr(look);
    if (!colour_ || on.empty() || text.empty()) return std::string(text);
    std::string painted(on);
    return painted.append(text).append("\x1b[0m");
}

PaintedLine Painter::unbroken(const Runs& runs) const {
    PaintedLine line;
    for (const auto& run : runs) line.text += paint(run.text, run.look);
    line.width = display_width(plain_text(runs));
    return line;
}

std::vector<PaintedLine> Painter::wrap(const Runs& runs, int width) const {
    std::vector<PaintedLine> result;
    Cursor cursor(runs);
    for (auto& line : wrapped(plain_text(runs), width)) {
        const int columns = display_width(line);
        if (!colour_) {
            result.push_back({std::move(line), columns});
            continue;
        }
        auto painted = unbroken(runs_of_line(line, cursor));
        painted.width = columns;
        result.push_back(std::move(painted));
    }
    return result;
}

Runs printable_runs(const Inline& text, Look base) {
    Runs runs;
    for (const auto& span : text.spans) {
        const Look look{span.style == SpanStyle::plain ? base.style : span.style,
                        span.tone == Tone::normal ? base.tone : span.tone};
        runs.push_back({printable(span.text), look});
        if (!has_untold_address(span)) continue;
        const auto address = printable(shown_address(span.link));
        runs.push_back({(span.text.empty() ? "<" : " <") + address + ">", {{}, Tone::muted}});
    }
    return runs;
}

Runs printable_runs(std::string_view text, Look look) {
    return {{printable(text), look}};
}

std::string plain_text(const Runs& runs) {
    std::string text;
    for (const auto& run : runs) text += run.text;
    return text;
}

}  // namespace isms::render

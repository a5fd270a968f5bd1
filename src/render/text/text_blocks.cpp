#include "text_blocks.hpp"

#include "text_chart.hpp"
#include "text_facts.hpp"
#include "text_signatures.hpp"
#include "text_table.hpp"
#include "text_trends.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms::render {

namespace {

// Blocks nested so deep that fewer columns than this would be left to them are not indented any
// more.
constexpr int narrowest = 14;

constexpr Look strong{SpanStyle::strong, Tone::normal};
constexpr Look muted{SpanStyle::plain, Tone::muted};

struct Prefix {
    std::string first;
    std::string rest;
    int width = 0;  ///< columns of each of the two
};

Lines texts(std::vector<PaintedLine> painted) {
    Lines lines;
    for (auto& line : painted) {
        if (line.width > 0 || painted.size() > 1) lines.push_back(std::move(line.text));
    }
    return lines;
}

// wrapped() would merge the spaces that code is laid out with; to it a no-break space is part of a
// word.
Lines code_line(std::string_view line, int width) {
    if (display_width(line) <= width) return {std::string(line)};
    constexpr std::string_view no_break_space = "\xC2\xA0";
    std::string word;
    for (const char c : line) {
        if (c == ' ') {
            word += no_break_space;
        } else {
            word += c;
        }
    }
    auto pieces = wrapped(word, width);
    for (auto& piece : pieces) {
        for (auto at = piece.find(no_break_space); at != std::string::npos;
             at = piece.find(no_break_space, at)) {
            piece.replace(at, no_break_space.size(), " ");
        }
    }
    return pieces;
}

class BlockPrinter {
  public:
    BlockPrinter(int width, const Painter& painter) : width_(width), painter_(painter) {}

    Lines operator()(const Heading& heading) const {
        const auto runs = printable_runs(heading.text, strong);
        if (heading.level <= 2) return underlined(runs, "─", width_, painter_);
        if (heading.level == 3) return underlined(runs, "┄", width_, painter_);
        auto lines = texts(painter_.wrap(runs, width_ - 2));
        return lines.empty() ? lines
                             : prefixed(std::move(lines), painter_.paint("▸", strong) + " ", "  ");
    }

    Lines operator()(const Paragraph& paragraph) const {
        return texts(painter_.wrap(printable_runs(paragraph.text, {{}, paragraph.tone}), width_));
    }

    Lines operator()(const Facts& facts) const {
        std::vector<Fact> entries;
        for (const auto& [term, description] : facts.entries) {
            entries.emplace_back(printable_runs(term, muted), printable_runs(description));
        }
        return fact_lines(entries, width_, painter_);
    }

    Lines operator()(const List& list) const {
        Lines lines;
        const bool tight = is_tight(list);
        const auto markers = markers_of(list);
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            if (!tight && !lines.empty()) lines.emplace_back();
            const auto& marker = markers[i];
            const int columns = display_width(marker);
            const Prefix prefix{marker, std::string(static_cast<std::size_t>(columns), ' '),
                                columns};
            auto item = BlockPrinter(inner_width(columns), painter_).blocks(list.items[i], tight);
            append(lines, beside(prefix, std::move(item)));
        }
        return lines;
    }

    Lines operator()(const Table& table) const { return table_lines(table, width_, painter_); }

    Lines operator()(const Trends& trends) const { return trend_lines(trends, width_, painter_); }

    Lines operator()(const Chart& chart) const { return chart_lines(chart, width_, painter_); }

    Lines operator()(const SignatureFields& fields) const {
        return signature_lines(fields, width_, painter_);
    }

    Lines operator()(const Callout& callout) const {
        const auto bar = painter_.paint("│", {SpanStyle::plain, callout.tone}) + " ";
        const BlockPrinter inside(inner_width(2), painter_);
        auto lines = texts(painter_.wrap(printable_runs(callout.title, strong), inside.width_));
        append(lines, inside.blocks(callout.blocks, false));
        return lines.empty() ? lines : beside({bar, bar, 2}, std::move(lines));
    }

    Lines operator()(const Quote& quote) const {
        const auto mark = painter_.paint(">", muted) + " ";
        auto lines = BlockPrinter(inner_width(2), painter_).blocks(quote.blocks, false);
        return lines.empty() ? lines : beside({mark, mark, 2}, std::move(lines));
    }

    Lines operator()(const CodeBlock& code) const {
        constexpr Look look{SpanStyle::code, Tone::normal};
        constexpr int indent = 4;
        Lines lines;
        const auto text = printable(code.text, true);
        for (const auto source : split_lines(text)) {
            for (const auto& line : code_line(source, inner_width(indent))) {
                const auto end = line.find_last_not_of(' ') + 1;
                lines.push_back(painter_.paint(std::string_view(line).substr(0, end), look));
            }
        }
        if (lines.empty() || !is_indented(indent)) return lines;
        return prefixed(std::move(lines), "    ", "    ");
    }

    Lines operator()(const Rule& /*rule*/) const {
        return {painter_.paint(repeated("─", width_), muted)};
    }

    Lines blocks(std::span<const Block> blocks, bool tight) const {
        Lines lines;
        const Block* previous = nullptr;
        for (const auto& block : blocks) {
            auto more = std::visit(*this, block.content);
            if (more.empty()) continue;
            if (previous != nullptr && !tight && !introduces(*previous)) lines.emplace_back();
            append(lines, std::move(more));
            previous = &block;
        }
        return lines;
    }

  private:
    // A small heading stands directly over its text.
    static bool introduces(const Block& block) {
        const auto* const heading = std::get_if<Heading>(&block.content);
        return heading != nullptr && heading->level > 3;
    }

    bool is_indented(int columns) const { return width_ - columns >= narrowest; }
    int inner_width(int columns) const { return is_indented(columns) ? width_ - columns : width_; }

    static std::vector<std::string> markers_of(const List& list) {
        std::vector<std::string> markers(list.items.size(), "• ");
        if (!list.ordered) return markers;
        std::size_t widest = 0;
        for (std::size_t i = 0; i < markers.size(); ++i) {
            markers[i] =
                fmt::format("{}. ", static_cast<long long>(list.start) + static_cast<long long>(i));
            widest = std::max(widest, markers[i].size());
        }
        for (auto& marker : markers) marker.insert(0, widest - marker.size(), ' ');
        return markers;
    }

    // Lines of the inner width behind their mark.
    Lines beside(const Prefix& prefix, Lines lines) const {
        if (is_indented(prefix.width)) return prefixed(std::move(lines), prefix.first, prefix.rest);
        // Too narrow to stand beside its mark: the mark goes on a line above.
        auto result = prefixed({}, prefix.first, prefix.first);
        append(result, std::move(lines));
        return result;
    }

    int width_;
    const Painter& painter_;
};

}  // namespace

Lines underlined(const Runs& runs, std::string_view stroke, int width, const Painter& painter) {
    Lines lines;
    int longest = 0;
    for (auto& line : painter.wrap(runs, width)) {
        longest = std::max(longest, line.width);
        lines.push_back(std::move(line.text));
    }
    if (longest == 0) return {};
    lines.push_back(repeated(stroke, longest));
    return lines;
}

Lines text_blocks(std::span<const Block> blocks, int width, const Painter& painter) {
    return BlockPrinter(width, painter).blocks(blocks, false);
}

}  // namespace isms::render

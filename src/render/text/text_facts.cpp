#include "text_facts.hpp"

#include <isms/base/unicode.hpp>

#include <algorithm>

namespace isms::render {

namespace {

constexpr int gap = 2;

std::string spaces(int count) {
    return std::string(static_cast<std::size_t>(std::max(0, count)), ' ');
}

// The indent of the descriptions: behind the longest term that leaves them most of the line.
int description_indent(std::span<const Fact> facts, int width) {
    constexpr int narrowest_page = 20;
    const int most = width < narrowest_page ? 0 : std::max(width * 2 / 5, narrowest_page / 2);
    int indent = gap;
    for (const auto& [term, description] : facts) {
        const int needed = display_width(plain_text(term)) + gap;
        if (needed <= most) indent = std::max(indent, needed);
    }
    return indent;
}

Lines one_fact(const Fact& fact, int indent, int width, const Painter& painter) {
    const auto terms = painter.wrap(fact.first, width);
    const auto descriptions = painter.wrap(fact.second, width - indent);
    Lines lines;
    for (const auto& line : terms) lines.push_back(line.text);
    auto next = descriptions.begin();
    // The first description joins the term's line where there is room left of its column.
    if (terms.size() == 1 && terms[0].width <= indent - gap && next->width > 0) {
        lines.back() += spaces(indent - terms[0].width) + next->text;
        ++next;
    }
    for (; next != descriptions.end(); ++next) {
        if (next->width > 0) lines.push_back(spaces(indent) + next->text);
    }
    return lines;
}

}  // namespace

Lines fact_lines(std::span<const Fact> facts, int width, const Painter& painter) {
    const int indent = description_indent(facts, width);
    Lines lines;
    for (const auto& fact : facts) append(lines, one_fact(fact, indent, width, painter));
    return lines;
}

}  // namespace isms::render

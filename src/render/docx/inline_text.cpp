#include "docx/inline_text.hpp"

#include "docx/address.hpp"
#include "docx/look.hpp"
#include "docx/styles.hpp"
#include "link.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

namespace isms::docx {

namespace {

using render::has_untold_address;
using render::shown_address;

struct RunLook {
    SpanStyle style = SpanStyle::plain;
    Tone tone = Tone::normal;
    bool is_link = false;
};

// The format wants these in this order (ECMA-376, part 1, 17.3.2.28).
void add_run_properties(Node run, const RunLook& look, Direction direction) {
    auto properties = add(run, "w:rPr");
    if (look.is_link) {
        add_value(properties, "w:rStyle", style::link);
    } else if (look.style == SpanStyle::code) {
        add_value(properties, "w:rStyle", style::code_text);
    }
    if (look.style == SpanStyle::strong) {
        add(properties, "w:b");
        add(properties, "w:bCs");
    }
    if (look.style == SpanStyle::emphasis) {
        add(properties, "w:i");
        add(properties, "w:iCs");
    }
    const auto colour = tone_colour(look.tone);
    if (!colour.empty() && !look.is_link) add_value(properties, "w:color", colour);
    if (direction == Direction::right_to_left) add(properties, "w:rtl");
    if (properties.first_child().empty()) run.remove_child(properties);
}

void add_run_text(Node run, std::string_view text) {
    auto node = add(run, "w:t");
    set(node, "xml:space", "preserve");
    add_text(node, text);
}

// "-0.5", "2026-11-23" and "≥ 95 %" are read from left to right in any script.
bool is_number(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos && !first_direction(text);
}

// One line: a run for each direction that text takes in it.
void add_runs(Node parent, std::string_view printable_text, const RunLook& look, Direction around) {
    if (is_number(printable_text)) around = Direction::left_to_right;
    for (const auto& [text, direction] : directed_parts(printable_text, around)) {
        auto run = add(parent, "w:r");
        add_run_properties(run, look, direction);
        add_run_text(run, text);
    }
}

void add_link(Node paragraph, const Span& span, Direction around, const Story& story) {
    auto link = add(paragraph, "w:hyperlink");
    set(link, "r:id", story.package.relate(story.part, relation::hyperlink, uri_of(span.link)));
    const auto text = span.text.empty() ? shown_address(span.link) : std::string_view(span.text);
    add_runs(link, printable(text), {span.style, span.tone, true}, around);
}

}  // namespace

Direction direction_of(const Inline& text, const Story& story) {
    for (const auto& span : text.spans) {
        if (const auto direction = first_direction(span.text)) return *direction;
    }
    return story.direction;
}

void add_inline(Node paragraph, const Inline& text, Tone tone, Direction around,
                const Story& story) {
    for (const auto& span : text.spans) {
        const RunLook look{span.style, span.tone == Tone::normal ? tone : span.tone, false};
        if (can_be_followed(span.link)) {
            add_link(paragraph, span, around, story);
            continue;
        }
        add_runs(paragraph, printable(span.text), look, around);
        if (!has_untold_address(span)) continue;
        const auto address = (span.text.empty() ? "<" : " <") + printable(span.link) + ">";
        add_runs(paragraph, address, look, around);
    }
}

void add_plain(Node paragraph, std::string_view text, Direction around, bool keep_lines) {
    const auto shown = printable(text, keep_lines);
    bool is_first = true;
    for (const auto line : split(shown, '\n')) {
        if (!is_first) add(add(paragraph, "w:r"), "w:br");
        is_first = false;
        add_runs(paragraph, line, {}, around);
    }
}

}  // namespace isms::docx

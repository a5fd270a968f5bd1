#include "docx/block_printer.hpp"

#include "chart/chart_numbers.hpp"
#include "docx/frame.hpp"
#include "docx/inline_text.hpp"
#include "docx/look.hpp"
#include "docx/measures.hpp"
#include "docx/styles.hpp"
#include "docx/table_styles.hpp"
#include "docx/table_writer.hpp"

#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms::docx {

namespace {

constexpr int narrowest = 1440;  // what is nested too deep for the page keeps an inch

std::string_view line_colour(Tone tone) {
    const auto colour = tone_colour(tone);
    return colour.empty() || tone == Tone::muted ? colour::strong_line : colour;
}

bool is_heading(Node paragraph) {
    const std::string_view style =
        paragraph.first_element_by_path("w:pPr/w:pStyle").attribute("w:val").value();
    return style.starts_with("Heading");
}

}  // namespace

void BlockPrinter::print(std::span<const Block> blocks) {
    for (const auto& block : blocks) std::visit(*this, block.content);
}

void BlockPrinter::print_title(const Document& document) {
    add_text(document.title, Tone::normal, {.style = style::title});
    if (!document.subtitle.empty()) {
        add_text(document.subtitle, Tone::normal, {.style = style::subtitle});
    }
    add_facts(table_place(), document.control, true, story_);
}

void BlockPrinter::finish() {
    if (std::string_view(parent_.last_child().name()) != "w:p") {
        add_paragraph(parent_, {.style = style::space});
    }
}

void BlockPrinter::operator()(const Heading& heading) {
    constexpr int above_headings = 1;  // the title
    const int level = std::clamp(heading.level - above_headings, 1, 5);
    add_text(heading.text, Tone::normal, {.style = heading_style(level)});
}

void BlockPrinter::operator()(const Paragraph& paragraph) {
    // A quiet line under a heading belongs to it.
    const bool is_under_heading = is_heading(parent_.last_child()) && paragraph.tone == Tone::muted;
    add_text(paragraph.text, paragraph.tone,
             {.style = is_quoted_ ? style::quote : "", .keep_next = is_under_heading});
}

void BlockPrinter::operator()(const Facts& facts) {
    add_facts(table_place(), facts.entries, false, story_);
}

void BlockPrinter::operator()(const List& list) {
    if (list.items.empty()) return;
    ParagraphLook look;
    look.style = style::list;
    if (!list.ordered) {
        look.item = Numbering::bullets(list_level_);
    } else if (Numbering::can_count(list.start, list.items.size())) {
        look.item = story_.numbering.numbers(list.start, list_level_);
    }
    std::int64_t number = list.start;
    for (const auto& item : list.items) add_item(item, look, number++);
}

void BlockPrinter::operator()(const Table& table) {
    add_table(table_place(), table, story_);
}

void BlockPrinter::operator()(const Trends& trends) {
    add_trends(table_place(), trends, story_);
}

void BlockPrinter::operator()(const Chart& chart) {
    add_text(Inline().add(render::chart_title(chart), SpanStyle::strong), Tone::normal,
             {.keep_next = true});
    add_chart_numbers(table_place(), chart, story_);
    if (!chart.caption.empty()) add_text(chart.caption, Tone::muted, {});
}

void BlockPrinter::operator()(const SignatureFields& fields) {
    add_signature_fields(table_place(), fields, story_);
}

void BlockPrinter::operator()(const Callout& callout) {
    const auto place = table_place();
    TableFrame frame;
    frame.style = style::callout_table;
    frame.caption = printable(callout.title);
    frame.indent = place.indent;
    frame.left_line = line_colour(callout.tone);
    frame.direction = story_.direction;
    TableWriter writer(place.parent, frame, {place.width});
    writer.row(RowKind::open);
    const int margins = callout_margins.start + callout_margins.end;
    auto cell = writer.cell();
    add_shade(cell.child("w:tcPr"));
    BlockPrinter inside(story_, cell, place.width - margins);
    if (!callout.title.empty()) {
        inside.add_text(callout.title, callout.tone,
                        {.style = style::callout_title, .keep_next = !callout.blocks.empty()});
    }
    inside.print(callout.blocks);
    inside.finish();
}

void BlockPrinter::operator()(const Quote& quote) {
    BlockPrinter inside(*this);
    inside.stand_in_ = std::min(stand_in() + quote_indent, width_ / 2);
    inside.list_level_ = 0;
    inside.is_quoted_ = true;
    inside.print(quote.blocks);
}

void BlockPrinter::operator()(const CodeBlock& code) {
    ParagraphLook look;
    look.style = style::code;
    look.before = gap_after_table();
    look.indent = stand_in();
    // Code is read from left to right, whatever stands in it.
    add_plain(add_paragraph(parent_, look), code.text, Direction::left_to_right, true);
}

void BlockPrinter::operator()(const Rule& /*rule*/) {
    add_paragraph(parent_, {.style = style::divider, .indent = stand_in()});
}

void BlockPrinter::add_text(const Inline& text, Tone tone, ParagraphLook look) {
    // Headings have enough space above them.
    if (!look.style.starts_with("Heading")) look.before = gap_after_table();
    look.indent = look.item ? stand_in_ : stand_in();
    look.direction = direction_of(text, story_);
    add_inline(add_paragraph(parent_, look), text, tone, look.direction, story_);
}

// The mark belongs to the first paragraph; what follows stands below that one's text.
void BlockPrinter::add_item(std::span<const Block> blocks, const ParagraphLook& look,
                            std::int64_t number) {
    Paragraph first;
    const auto* const text =
        blocks.empty() ? nullptr : std::get_if<Paragraph>(&blocks.front().content);
    if (text != nullptr) {
        first = *text;
        blocks = blocks.subspan(1);
    }
    BlockPrinter inside(*this);
    inside.list_level_ = std::min(list_level_ + 1, list_levels);
    if (look.item) {
        add_text(first.text, first.tone, look);
    } else {
        auto& spans = first.text.spans;
        spans.insert(spans.begin(), Span{fmt::format("{}. ", number), {}, {}, {}});
        inside.add_text(first.text, first.tone, look);
    }
    inside.print(blocks);
}

TablePlace BlockPrinter::table_place() const {
    return {parent_, stand_in(), std::max(width_ - stand_in(), narrowest)};
}

int BlockPrinter::stand_in() const {
    return stand_in_ + list_indent * list_level_;
}

std::optional<int> BlockPrinter::gap_after_table() const {
    constexpr int gap = 200;
    const bool is_after_table = std::string_view(parent_.last_child().name()) == "w:tbl";
    return is_after_table ? std::optional(gap) : std::nullopt;
}

}  // namespace isms::docx

#include "pdf/blocks/block_printer.hpp"

#include "pdf/blocks/chart.hpp"
#include "pdf/blocks/facts.hpp"
#include "pdf/blocks/signatures.hpp"
#include "pdf/blocks/table.hpp"
#include "pdf/blocks/trends.hpp"

#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms::pdf {
namespace {

constexpr double list_indent = 15;
constexpr double deepest_indent =
    0.4;  ///< of the page's width: deeper lists stand no further right

/// Short paragraphs below a heading belong to what they introduce.
constexpr int most_introductions = 3;
constexpr std::size_t longest_introduction = 160;

/// What a heading says, without the number before it.
std::string_view words_of(std::string_view heading) {
    const auto end = heading.find_first_not_of("0123456789.");
    if (end == 0 || end == std::string_view::npos || heading[end] != ' ') return heading;
    return heading.substr(end + 1);
}

int last_number(const List& list) {
    return list.start + static_cast<int>(list.items.size()) - 1;
}

}  // namespace

void BlockPrinter::print(std::span<const Block> blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (const auto* heading = std::get_if<Heading>(&blocks[i].content)) {
            print_heading(*heading, least_height(blocks.subspan(i + 1)));
        } else {
            std::visit(*this, blocks[i].content);
        }
    }
}

double BlockPrinter::least_height(std::span<const Block> blocks) const {
    double height = 0;
    int introductions = 0;
    for (const auto& block : blocks) {
        if (const auto* heading = std::get_if<Heading>(&block.content)) {
            height += heading_type(heading->level).leading + space_before_heading(heading->level);
            continue;
        }
        const auto& content = block.content;
        const auto* const paragraph = std::get_if<Paragraph>(&content);
        if (paragraph != nullptr && introductions < most_introductions &&
            paragraph->text.plain().size() < longest_introduction) {
            height += 2 * body_type.leading;
            ++introductions;
            continue;
        }
        if (std::holds_alternative<Table>(content)) return height + 115;
        if (std::holds_alternative<Trends>(content)) return height + 125;
        if (std::holds_alternative<Chart>(content)) return height + 230;
        if (std::holds_alternative<Callout>(content)) return height + 65;
        return height + 3 * body_type.leading;
    }
    return height;
}

void BlockPrinter::print_inside(NodeId node, std::span<const Block> blocks) {
    BlockPrinter inner(setting_, node);
    inner.level_ = level_;
    inner.is_tight_ = is_tight_;
    inner.print(blocks);
    level_ = inner.level_;
}

void BlockPrinter::print_heading(const Heading& heading, double follows) {
    auto& flow = setting_.flow;
    level_ = std::clamp(heading.level, 2, std::min(level_ + 1, 6));
    const auto type = heading_type(level_);
    flow.skip(space_before_heading(level_));
    Text text(setting_, setting_.structure.add(parent_, heading_role(level_)), heading.text,
              {type, level_ <= 3 ? setting_.palette.accent : setting_.palette.ink});
    text.break_at(flow.width());
    flow.need(std::min(text.height() + follows, flow.page_room() / 2));
    flow.add_bookmark(level_, printable(heading.text.plain()));
    put_text(setting_, text);
    flow.advance(level_ <= 2 ? 5 : 3);
    heading_ = heading.text.plain();
}

void BlockPrinter::operator()(const Paragraph& paragraph) {
    Text text(setting_, setting_.structure.add(parent_, Role::paragraph), paragraph.text,
              {body_type, setting_.palette.of(paragraph.tone)}, setting_.flow.width());
    put_text(setting_, text);
    setting_.flow.skip(is_tight_ ? 2 : paragraph_gap);
}

void BlockPrinter::operator()(const Facts& facts) {
    put_facts(setting_, parent_, facts.entries);
    setting_.flow.skip(paragraph_gap);
}

void BlockPrinter::operator()(const List& list) {
    auto& flow = setting_.flow;
    const auto node = setting_.structure.add(parent_, Role::list);
    setting_.structure[node].ordered = list.ordered;
    const bool is_deep = flow.left() - flow.size().left > deepest_indent * flow.size().text_width();
    // Numbers of three digits and more push the text to the right.
    const auto digits = list.ordered ? std::to_string(last_number(list)).size() : 1;
    constexpr double digit = 6;
    const double indent =
        is_deep ? 0 : list_indent + digit * static_cast<double>(digits > 1 ? digits - 1 : 0);
    const bool was_tight = is_tight_;
    is_tight_ = true;
    int number = list.start;
    for (const auto& item : list.items) {
        const auto item_node = setting_.structure.add(node, Role::list_item);
        Text label(setting_, setting_.structure.add(item_node, Role::label),
                   list.ordered ? fmt::format("{}.", number) : std::string("\u2022"),
                   {body_type, setting_.palette.soft});
        ++number;
        // The label stands on the line where its body begins, so that line decides about the page.
        flow.need(2 * body_type.leading);
        label.put_line(flow, 0, flow.left(), flow.y(), indent);
        if (is_deep) flow.advance(body_type.leading);
        flow.indent(indent);
        print_inside(setting_.structure.add(item_node, Role::list_body), item);
        flow.outdent(indent);
    }
    is_tight_ = was_tight;
    flow.skip(is_tight_ ? 0 : paragraph_gap - 2);
}

void BlockPrinter::operator()(const Table& table) {
    // The heading names its table already, to the eye and to a screen reader.
    const bool says_it_again = words_of(heading_) == table.caption;
    put_table(setting_, parent_, table, says_it_again ? std::string() : table.caption);
}

void BlockPrinter::operator()(const Trends& trends) {
    put_trends(setting_, parent_, trends);
}

void BlockPrinter::operator()(const Chart& chart) {
    put_chart(setting_, parent_, chart);
}

void BlockPrinter::operator()(const SignatureFields& fields) {
    put_signatures(setting_, parent_, fields);
}

void BlockPrinter::operator()(const Callout& callout) {
    auto& flow = setting_.flow;
    const auto node = setting_.structure.add(parent_, Role::note);
    constexpr double smallest = 50;
    flow.need(smallest);
    flow.open_frame(setting_.palette.of(callout.tone), setting_.palette.tint);
    if (!callout.title.empty()) {
        Text title(setting_, setting_.structure.add(node, Role::paragraph), callout.title,
                   {{body_type.size, body_type.leading, true}, setting_.palette.of(callout.tone)});
        put_text(setting_, title);
        flow.advance(2);
    }
    print_inside(node, callout.blocks);
    flow.close_frame();
    flow.skip(paragraph_gap + 3);
}

void BlockPrinter::operator()(const Quote& quote) {
    auto& flow = setting_.flow;
    flow.need(2 * body_type.leading);
    flow.open_frame(setting_.palette.line, std::nullopt);
    print_inside(setting_.structure.add(parent_, Role::quote), quote.blocks);
    flow.close_frame();
    flow.skip(paragraph_gap);
}

void BlockPrinter::operator()(const CodeBlock& code) {
    auto& flow = setting_.flow;
    const auto node = setting_.structure.add(parent_, Role::paragraph);
    Text text(setting_, setting_.structure.add(node, Role::code), code.text,
              {code_type, setting_.palette.ink, Align::left, true, false});
    flow.need(2 * code_type.leading);
    flow.open_frame(setting_.palette.line, setting_.palette.tint);
    put_text(setting_, text);
    flow.close_frame();
    flow.skip(paragraph_gap);
}

void BlockPrinter::operator()(const Rule&) {
    auto& flow = setting_.flow;
    flow.skip(paragraph_gap);
    flow.need(paragraph_gap);
    flow.put({artifact, LineMark{flow.left(),
                                 flow.y(),
                                 flow.left() + flow.width(),
                                 flow.y(),
                                 0.5,
                                 setting_.palette.line,
                                 {}}});
    flow.advance(2 * paragraph_gap);
}

}  // namespace isms::pdf

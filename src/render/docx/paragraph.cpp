#include "docx/paragraph.hpp"

namespace isms::docx {

namespace {

void add_indent(Node properties, const ParagraphLook& look) {
    if (look.indent == 0) return;
    auto indent = add(properties, "w:ind");
    const int of_list = look.item ? list_indent * (look.item->level + 1) : 0;
    set(indent, "w:left", look.indent + of_list);
    if (look.item) set(indent, "w:hanging", look.item->hanging);
}

}  // namespace

Node add_paragraph(Node parent, const ParagraphLook& look) {
    auto paragraph = add(parent, "w:p");
    // The format wants these in this order (ECMA-376, part 1, 17.3.1.26).
    auto properties = add(paragraph, "w:pPr");
    if (!look.style.empty()) add_value(properties, "w:pStyle", look.style);
    if (look.keep_next) add(properties, "w:keepNext");
    if (look.item) {
        auto item = add(properties, "w:numPr");
        add_value(item, "w:ilvl", look.item->level);
        add_value(item, "w:numId", look.item->list);
    }
    const bool is_right_to_left = look.direction == Direction::right_to_left;
    if (is_right_to_left) add(properties, "w:bidi");
    if (look.before) set(add(properties, "w:spacing"), "w:before", *look.before);
    add_indent(properties, look);
    // "right" is where lines end; in a paragraph from right to left that is on the left, and such
    // a paragraph stands on the right as it is.
    if (look.at_end && !is_right_to_left) add_value(properties, "w:jc", "right");
    if (properties.first_child().empty()) paragraph.remove_child(properties);
    return paragraph;
}

}  // namespace isms::docx

#include "docx/style_rows.hpp"

namespace isms::docx {

void add_size(Node look, int size) {
    add_value(look, "w:sz", size);
    add_value(look, "w:szCs", size);
}

void add_fonts(Node look, const Fonts& fonts, std::string_view latin) {
    auto node = add(look, "w:rFonts");
    set(node, "w:ascii", latin);
    set(node, "w:hAnsi", latin);
    set(node, "w:eastAsia", fonts.east_asian);
    set(node, "w:cs", fonts.complex);
}

void add_spacing(Node paragraph, const Spacing& spacing) {
    auto node = add(paragraph, "w:spacing");
    set(node, "w:before", spacing.before);
    set(node, "w:after", spacing.after);
    if (spacing.line == 0) return;
    set(node, "w:line", spacing.line);
    set(node, "w:lineRule", "auto");
}

void add_text_look(Node style, const TextLook& text) {
    if (text.size == 0 && !text.bold && text.colour.empty()) return;
    auto look = add(style, "w:rPr");
    if (text.bold) {
        add(look, "w:b");
        add(look, "w:bCs");
    }
    if (!text.colour.empty()) add_value(look, "w:color", text.colour);
    if (text.size != 0) add_size(look, text.size);
}

Node add_style(Node styles, const char* type, const char* id, const char* name,
               const char* based_on) {
    auto node = add(styles, "w:style");
    set(node, "w:type", type);
    set(node, "w:styleId", id);
    add_value(node, "w:name", name);
    if (based_on != nullptr) add_value(node, "w:basedOn", based_on);
    return node;
}

void add_style(Node styles, const ParagraphStyle& style) {
    auto node = add_style(styles, "paragraph", style.id, style.name, style.based_on);
    if (style.next != nullptr) add_value(node, "w:next", style.next);
    add(node, "w:qFormat");
    auto paragraph = add(node, "w:pPr");
    if (style.keep_next) {
        add(paragraph, "w:keepNext");
        add(paragraph, "w:keepLines");
    }
    add_spacing(paragraph, style.spacing);
    if (style.outline >= 0) add_value(paragraph, "w:outlineLvl", style.outline);
    add_text_look(node, style.text);
}

}  // namespace isms::docx

#include "docx/text_styles.hpp"

#include "docx/frame.hpp"
#include "docx/style_rows.hpp"
#include "docx/styles.hpp"

namespace isms::docx {

namespace {

void add_cell_styles(Node styles) {
    add_style(styles, {style::callout_title,
                       "Callout Title",
                       "Normal",
                       "Normal",
                       {0, 40, 0},
                       {0, true, {}},
                       true});
    add_style(styles, {style::space, "Space", "Normal", nullptr, {0, 0, 240}, {8, false, {}}});
    for (const auto text : {TableText::normal, TableText::small, TableText::tiny}) {
        const bool is_normal = text == TableText::normal;
        const std::string ending = is_normal ? "" : text == TableText::small ? " Small" : " Tiny";
        add_style(styles, {cell_style(text),
                           ("Table Text" + ending).c_str(),
                           is_normal ? "Normal" : cell_style(TableText::normal),
                           nullptr,
                           {0, 0, 252},
                           {size_of(text), false, {}}});
        add_style(styles, {head_style(text),
                           ("Table Head" + ending).c_str(),
                           cell_style(text),
                           nullptr,
                           {0, 0, 240},
                           {size_of(text) - 2, true, colour::soft},
                           true});
    }
}

void add_indent(Node paragraph, int left) {
    auto indent = add(paragraph, "w:ind");
    set(indent, "w:left", left);
}

void add_list_style(Node styles) {
    auto node = add_style(styles, "paragraph", style::list, "List Paragraph", "Normal");
    add(node, "w:qFormat");
    auto paragraph = add(node, "w:pPr");
    add_spacing(paragraph, {0, 60, 0});
}

void add_quote_style(Node styles) {
    auto node = add_style(styles, "paragraph", style::quote, "Quote", "Normal");
    add(node, "w:qFormat");
    auto paragraph = add(node, "w:pPr");
    add_border(add(paragraph, "w:pBdr"), "w:left", 18, 10, colour::line);
    add_indent(paragraph, quote_indent);
}

void add_code_styles(Node styles, const Fonts& fonts) {
    auto block = add_style(styles, "paragraph", style::code, "Code", "Normal");
    add(block, "w:qFormat");
    auto paragraph = add(block, "w:pPr");
    add_shade(paragraph);
    add_spacing(paragraph, {60, 160, 252});
    auto look = add(block, "w:rPr");
    add_fonts(look, fonts, fonts.code);
    add(look, "w:noProof");
    add_size(look, 18);

    auto text = add_style(styles, "character", style::code_text, "Code Text", nullptr);
    add(text, "w:qFormat");
    auto text_look = add(text, "w:rPr");
    add_fonts(text_look, fonts, fonts.code);
    add(text_look, "w:noProof");
    add_size(text_look, 19);
    add_shade(text_look);
}

void add_link_style(Node styles) {
    auto node = add_style(styles, "character", style::link, "Hyperlink", nullptr);
    auto look = add(node, "w:rPr");
    add_value(look, "w:color", colour::link);
    add_value(look, "w:u", "single");
}

void add_divider_style(Node styles) {
    auto node = add_style(styles, "paragraph", style::divider, "Divider", "Normal");
    auto paragraph = add(node, "w:pPr");
    add_border(add(paragraph, "w:pBdr"), "w:bottom", 4, 1, colour::line);
    add_spacing(paragraph, {0, 240, 240});
}

void add_notice_style(Node styles) {
    auto node = add_style(styles, "paragraph", style::notice, "Notice", "Normal");
    auto paragraph = add(node, "w:pPr");
    add_shade(paragraph);
    add_spacing(paragraph, {60, 200, 240});
    add_value(paragraph, "w:jc", "center");
    add_text_look(node, {18, true, tone_colour(Tone::warning)});
}

void add_margin_style(Node styles, const char* id, const char* name) {
    auto node = add_style(styles, "paragraph", id, name, "Normal");
    add_spacing(add(node, "w:pPr"), {0, 20, 240});
    add_text_look(node, {17, false, colour::soft});
}

}  // namespace

void add_text_styles(Node styles, const Fonts& fonts) {
    add_cell_styles(styles);
    add_list_style(styles);
    add_quote_style(styles);
    add_code_styles(styles, fonts);
    add_link_style(styles);
    add_divider_style(styles);
    add_notice_style(styles);
    add_margin_style(styles, style::header, "header");
    add_margin_style(styles, style::footer, "footer");
}

}  // namespace isms::docx

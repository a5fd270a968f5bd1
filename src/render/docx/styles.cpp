#include "docx/styles.hpp"

#include "docx/style_rows.hpp"
#include "docx/table_styles.hpp"
#include "docx/text_styles.hpp"

#include <array>

namespace isms::docx {

namespace {

constexpr int body_size = 21;
constexpr int body_after = 120;
constexpr int body_line = 276;

// What every other style starts from.
void add_defaults(Node styles, std::string_view language, const Fonts& fonts) {
    auto defaults = add(styles, "w:docDefaults");
    auto look = add(add(defaults, "w:rPrDefault"), "w:rPr");
    add_fonts(look, fonts, fonts.text);
    add_value(look, "w:color", colour::ink);
    add_size(look, body_size);
    auto lang = add(look, "w:lang");
    set(lang, "w:val", language);
    set(lang, "w:eastAsia", language);
    set(lang, "w:bidi", language);
    auto paragraph = add(add(defaults, "w:pPrDefault"), "w:pPr");
    add(paragraph, "w:widowControl");
    add_spacing(paragraph, {0, body_after, body_line});
    auto normal = add_style(styles, "paragraph", "Normal", "Normal", nullptr);
    set(normal, "w:default", "1");
    add(normal, "w:qFormat");
    auto none = add_style(styles, "numbering", "NoList", "No List", nullptr);
    set(none, "w:default", "1");
}

void add_headings(Node styles, std::string_view accent) {
    const auto soft = colour::soft;
    const std::array<ParagraphStyle, 8> all{{
        {style::title, "Title", "Normal", "Normal", {0, 80, 240}, {46, true, accent}, true},
        {style::subtitle, "Subtitle", "Normal", "Normal", {0, 200, 0}, {24, false, soft}},
        {"Heading1", "heading 1", "Normal", "Normal", {400, 100, 252}, {30, true, accent}, true, 0},
        {"Heading2", "heading 2", "Normal", "Normal", {280, 80, 252}, {25, true, accent}, true, 1},
        {"Heading3", "heading 3", "Normal", "Normal", {220, 60, 0}, {22, true, accent}, true, 2},
        {"Heading4", "heading 4", "Normal", "Normal", {180, 60, 0}, {21, true, soft}, true, 3},
        {"Heading5", "heading 5", "Normal", "Normal", {180, 60, 0}, {21, false, soft}, true, 4},
        {"Heading6", "heading 6", "Normal", "Normal", {180, 60, 0}, {20, false, soft}, true, 5},
    }};
    for (const auto& one : all) add_style(styles, one);
}

}  // namespace

int size_of(TableText text) {
    switch (text) {
        case TableText::small:
            return 17;
        case TableText::tiny:
            return 15;
        case TableText::normal:
            break;
    }
    return 19;
}

const char* cell_style(TableText text) {
    if (text == TableText::small) return "TableTextSmall";
    return text == TableText::tiny ? "TableTextTiny" : "TableText";
}

const char* head_style(TableText text) {
    if (text == TableText::small) return "TableHeadSmall";
    return text == TableText::tiny ? "TableHeadTiny" : "TableHead";
}

std::string heading_style(int level) {
    return "Heading" + std::to_string(level);
}

std::string styles_part(std::string_view language, std::string_view accent) {
    const auto fonts = fonts_of(language);
    pugi::xml_document xml;
    auto styles = add_word_root(xml, "w:styles");
    add_defaults(styles, language, fonts);
    add_headings(styles, accent.empty() ? colour::ink : accent);
    add_text_styles(styles, fonts);
    add_table_styles(styles);
    return xml_bytes(xml);
}

}  // namespace isms::docx

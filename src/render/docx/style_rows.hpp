#pragma once

#include "docx/look.hpp"
#include "docx/xml.hpp"

#include <string_view>

namespace isms::docx {

/// What text looks like where it differs from the style that its own is based on.
struct TextLook {
    int size = 0;  ///< half points; 0 as in the style it is based on
    bool bold = false;
    std::string_view colour;
};

/// Around a paragraph and between its lines.
struct Spacing {
    int before = 0;
    int after = 0;
    int line = 0;  ///< 240 is single; 0 as in the style it is based on
};

struct ParagraphStyle {
    const char* id;
    const char* name;
    const char* based_on = "Normal";
    const char* next = nullptr;  ///< null: itself
    Spacing spacing;
    TextLook text;
    bool keep_next = false;
    int outline = -1;  ///< 0 is the highest level of headings
};

void add_fonts(Node look, const Fonts& fonts, std::string_view latin);
void add_size(Node look, int size);
void add_spacing(Node paragraph, const Spacing& spacing);
void add_text_look(Node style, const TextLook& text);

/// A style to be filled; `type` is paragraph, character, table or numbering.
Node add_style(Node styles, const char* type, const char* id, const char* name,
               const char* based_on);
void add_style(Node styles, const ParagraphStyle& style);

}  // namespace isms::docx

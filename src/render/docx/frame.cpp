#include "docx/frame.hpp"

#include "docx/look.hpp"

namespace isms::docx {

void add_border(Node borders, const char* side, int strength, int distance,
                std::string_view colour) {
    auto border = add(borders, side);
    set(border, "w:val", "single");
    set(border, "w:sz", strength);
    set(border, "w:space", distance);
    set(border, "w:color", colour);
}

void add_shade(Node parent) {
    auto shade = add_value(parent, "w:shd", "clear");
    set(shade, "w:color", "auto");
    set(shade, "w:fill", colour::tint);
}

}  // namespace isms::docx

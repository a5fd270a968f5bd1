#include "text_room.hpp"

#include <isms/base/unicode.hpp>

namespace isms::render {

namespace {

constexpr double column = 0.56 * Drawing::font_size;

}  // namespace

double text_room(std::string_view text) {
    return column * display_width(printable(text));
}

std::string text_within(std::string_view text, double room) {
    auto shown = printable(text);
    if (text_room(shown) <= room) return shown;
    const int columns = static_cast<int>(room / column);
    return truncated(shown, columns);
}

}  // namespace isms::render

#pragma once

#include "drawing.hpp"

#include <string>
#include <string_view>

namespace isms::render {

/// About how wide a text of a drawing is, in points: a drawing does not know its font, so this is
/// rather too much than too little.
double text_room(std::string_view text);

/// The text, or as much of it as has room, with an ellipsis: a drawing can't wrap, and the table of
/// its numbers says the text in full.
std::string text_within(std::string_view text, double room);

}  // namespace isms::render

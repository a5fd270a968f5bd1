#pragma once

#include <string>
#include <string_view>

namespace isms::render {

/// The accent `#rrggbb` as six hexadecimal digits in upper case, darkened until text in it can be
/// read on white (contrast 4.5; WCAG 2.2, 1.4.3). Empty if it is not a colour of that form.
std::string readable_accent(std::string_view accent);

}  // namespace isms::render

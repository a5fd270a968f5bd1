#pragma once

#include <string>
#include <string_view>

namespace isms::render {

/// RFC 4648, section 4, for data that a page carries inside.
std::string base64(std::string_view bytes);

}  // namespace isms::render

#pragma once

#include <cstddef>
#include <string_view>

namespace isms {

/// The bytes of the white space character (ASCII, Unicode's space separators, byte order mark) at
/// the start of the text; 0 if there is none.
std::size_t white_space_at_start(std::string_view text);
/// The same at its end.
std::size_t white_space_at_end(std::string_view text);

}  // namespace isms

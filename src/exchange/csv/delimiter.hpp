#pragma once

#include <string_view>

namespace isms::exchange {

/// The character among `,` `;` tab and `|` that cuts the first rows into the most columns most
/// consistently, counted outside quotes. `,` where none occurs in the header.
char detect_delimiter(std::string_view text);

}  // namespace isms::exchange

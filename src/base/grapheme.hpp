#pragma once

#include <cstddef>
#include <string_view>

namespace isms::grapheme {

/// What a reader sees as one character (an extended grapheme cluster, UAX #29).
struct Cluster {
    std::size_t length;  ///< in bytes
    int width;           ///< in terminal columns; seldom over 2
};

/// The first cluster of `text`, which must not be empty.
Cluster first(std::string_view text);

}  // namespace isms::grapheme

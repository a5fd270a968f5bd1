#pragma once

#include "bag/findings.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms::bag {

inline constexpr std::string_view fetch_file = "fetch.txt";

/// A line of fetch.txt (RFC 8493, 2.2.3): a payload file that its receiver has to get elsewhere.
/// The address is not kept: nothing is ever fetched.
struct FetchLine {
    std::size_t line = 0;
    std::optional<std::uint64_t> size;
    std::string path;     ///< as the version's rules read it
    std::string literal;  ///< as it stands there
};

/// Reads the decoded text; lines with a fault are reported ("bag-fetch-line", "bag-path") and left
/// out.
std::vector<FetchLine> read_fetch_list(std::string_view text, bool is_final, Findings& findings);

}  // namespace isms::bag

#pragma once

#include "bag/findings.hpp"

#include <isms/archive/bag.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace isms::bag {

inline constexpr std::string_view bag_info_file = "bag-info.txt";

/// Reads the decoded text of bag-info.txt (RFC 8493, 2.2.2), or package-info.txt as 0.93 to 0.95
/// call it: labels and values in their order, a value that goes on in lines that begin with white
/// space joined by one space. Labels may come again, in any case, and be of any kind. Errors
/// ("bag-info-line") for lines that are neither; in version 1.0 a warning for white space before a
/// colon or none behind it.
std::vector<BagField> read_bag_info(std::string_view text, std::string_view file, bool is_final,
                                    Findings& findings);

/// The values of a field, whatever the case of its label.
std::vector<std::string> values_of(std::span<const BagField> fields, std::string_view label);

/// Payload-Oxum: how many bytes in how many files (RFC 8493, 2.2.2).
struct Oxum {
    std::uint64_t bytes = 0;
    std::uint64_t files = 0;

    bool operator==(const Oxum&) const = default;
};
std::optional<Oxum> parse_oxum(std::string_view text);
std::string to_text(const Oxum& oxum);  ///< "279164409832.1198"

/// As read_bag_info() reads it, one line a field. Throws exit 3 ("bag-info-field") for a label that
/// is empty, or has a colon, a control character or white space at its ends, and for a value with a
/// control character.
std::string print_bag_info(std::span<const BagField> fields);

}  // namespace isms::bag

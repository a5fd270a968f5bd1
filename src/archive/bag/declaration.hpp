#pragma once

#include "bag/findings.hpp"
#include "bag/tag_text.hpp"

#include <optional>
#include <string>

namespace isms::bag {

inline constexpr std::string_view declaration_file = "bagit.txt";

/// What bagit.txt says (RFC 8493, 2.1.1).
struct Declaration {
    std::string version;  ///< one of 0.93 to 0.97, or 1.0
    std::string encoding_name;
    TagEncoding encoding = TagEncoding::utf8;

    /// Version 1.0, whose rules are stricter than those of the drafts before it.
    bool is_final() const { return version == "1.0"; }
};

/// Reads bagit.txt. Version 1.0 has exactly two lines, each with one space behind its colon and
/// nothing else; earlier ones forgive white space, with a warning. None, and errors
/// ("bag-declaration", "bag-version", "bag-encoding"), where it is not known how to read the rest.
std::optional<Declaration> read_declaration(std::string bytes, Findings& findings);

}  // namespace isms::bag

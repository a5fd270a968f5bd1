#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace isms {

/// Where a text stops being JSON, and why in words that need no grammar.
struct JsonFault {
    std::size_t offset;  ///< of the byte where it was noticed; may be the end of the text
    std::string reason;
    std::string hint;
};

/// A second, slower reading of a text that the parser refused, for the sake of its message. The
/// text must be UTF-8. Nothing if the text is JSON after all.
std::optional<JsonFault> find_json_fault(std::string_view text);

/// Where brackets first nest deeper than `max_depth`; nothing if they do not.
std::optional<std::size_t> find_json_depth(std::string_view text, std::size_t max_depth);

/// "line 3, column 7" of a byte offset; columns count characters from 1.
std::string line_and_column(std::string_view text, std::size_t offset);

}  // namespace isms

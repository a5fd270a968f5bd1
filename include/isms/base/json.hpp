#pragma once

#include <isms/base/diagnostic.hpp>

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

// Compiled once, in json.cpp, instead of in every file that touches a record.
extern template class nlohmann::basic_json<nlohmann::ordered_map>;

namespace isms {

/// JSON that keeps the order of its keys, so that records read well and diff well.
using Json = nlohmann::ordered_json;

/// How deep a record may nest; deeper input is refused before it can exhaust the stack.
inline constexpr int max_json_depth = 64;

/// Reads one JSON text (RFC 8259), strictly: UTF-8 without BOM, no duplicate key, no depth over
/// `max_json_depth`, nothing after it. Each error names `file` and the line and column, or the JSON
/// pointer; codes "json-not-utf8", "json-syntax", "json-duplicate-key" (all of them are reported),
/// "json-too-deep", and "json-number-range" for an integer of more than 64 bits or a number beyond
/// what a double holds, which would be written back changed.
Parsed<Json> parse_json(std::string_view text, std::string_view file);

/// The one way that records are written: two-space indent, LF, a final newline, UTF-8 as it is.
/// Throws Error (invalid, "json-not-utf8") where a text in it is not UTF-8, so that nothing damaged
/// is written.
std::string print_json(const Json& json);

}  // namespace isms

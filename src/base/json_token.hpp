#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

// The strings, numbers and words of JSON (RFC 8259), for the messages of find_json_fault.
namespace isms::json_token {

struct Fault {
    std::string reason;
    std::string hint;
};

struct Reading {
    std::size_t length = 0;  ///< bytes read, up to the fault where there is one
    std::optional<Fault> fault;
};

/// Reads the token at the start of `text`, which must not be empty.
Reading read(std::string_view text);

/// The fault if `text` starts with quote marks that are not JSON's.
std::optional<Fault> odd_quotes(std::string_view text);

/// The fault if `text` starts with a comment.
std::optional<Fault> comment(std::string_view text);

}  // namespace isms::json_token

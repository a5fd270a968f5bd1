#pragma once

#include <isms/language/messages.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace isms::language {

/// A message taken apart at its placeholders. None where a brace belongs to no placeholder: a name
/// is of lower-case letters and hyphens.
std::optional<std::vector<MessagePiece>> taken_apart(std::string_view text);

/// The names of the placeholders among the pieces, each once, in their order.
std::vector<std::string_view> names_in(const std::vector<MessagePiece>& pieces);

}  // namespace isms::language

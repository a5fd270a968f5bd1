#pragma once

#include <isms/language/messages.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace isms::language {

bool is_placeholder_name(std::string_view text);

/// Where the next brace is, opening or closing; npos without one.
inline std::size_t find_brace(std::string_view text, std::size_t from = 0) {
    // As find_first_of("{}") does, which looks each letter up in the list.
    while (from < text.size() && text[from] != '{' && text[from] != '}') ++from;
    return from < text.size() ? from : std::string_view::npos;
}

/// Visits the pieces of a message, in their order; false where a brace belongs to no placeholder:
/// a name is of lower-case letters and hyphens.
template <class Visit>
bool for_each_piece(std::string_view text, Visit visit) {
    while (!text.empty()) {
        const auto open = find_brace(text);
        if (open != 0) visit(MessagePiece{text.substr(0, open), false});
        if (open == std::string_view::npos) return true;
        const auto close = find_brace(text, open + 1);
        if (text[open] == '}' || close == std::string_view::npos || text[close] == '{')
            return false;
        const auto name = text.substr(open + 1, close - open - 1);
        if (!is_placeholder_name(name)) return false;
        visit(MessagePiece{name, true});
        text.remove_prefix(close + 1);
    }
    return true;
}

/// A message taken apart at its placeholders. None where a brace belongs to none.
std::optional<std::vector<MessagePiece>> taken_apart(std::string_view text);

/// The names of the placeholders among the pieces, each once, in their order.
std::vector<std::string_view> names_in(const std::vector<MessagePiece>& pieces);

}  // namespace isms::language

#include "placeholders.hpp"

#include <algorithm>

namespace isms::language {

bool is_placeholder_name(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || letter == '-';
    });
}

std::optional<std::vector<MessagePiece>> taken_apart(std::string_view text) {
    std::vector<MessagePiece> pieces;
    const bool is_well_made =
        for_each_piece(text, [&](const MessagePiece& piece) { pieces.push_back(piece); });
    return is_well_made ? std::optional(std::move(pieces)) : std::nullopt;
}

std::vector<std::string_view> names_in(const std::vector<MessagePiece>& pieces) {
    std::vector<std::string_view> names;
    for (const auto& piece : pieces) {
        const bool is_known = std::find(names.begin(), names.end(), piece.text) != names.end();
        if (piece.is_name && !is_known) names.push_back(piece.text);
    }
    return names;
}

}  // namespace isms::language

#include "placeholders.hpp"

#include <algorithm>

namespace isms::language {
namespace {

bool is_name(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || letter == '-';
    });
}

}  // namespace

std::optional<std::vector<MessagePiece>> taken_apart(std::string_view text) {
    std::vector<MessagePiece> pieces;
    while (!text.empty()) {
        const auto open = text.find_first_of("{}");
        if (open != 0) pieces.push_back({text.substr(0, open), false});
        if (open == std::string_view::npos) break;
        const auto close = text.find_first_of("{}", open + 1);
        if (text[open] == '}' || close == std::string_view::npos || text[close] == '{')
            return std::nullopt;
        const auto name = text.substr(open + 1, close - open - 1);
        if (!is_name(name)) return std::nullopt;
        pieces.push_back({name, true});
        text.remove_prefix(close + 1);
    }
    return pieces;
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

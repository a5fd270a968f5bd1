#include "compact_time.hpp"

#include <fmt/format.h>

namespace isms {

std::string compact_time(Instant at) {
    std::string text;
    for (const char letter : at.rfc3339()) {
        if (letter >= '0' && letter <= '9') text += letter;
    }
    return text + 'Z';
}

std::optional<Instant> parse_compact_time(std::string_view text) {
    if (text.size() != 15) return std::nullopt;
    const auto part = [&](std::size_t at, std::size_t size) { return text.substr(at, size); };
    auto at = Instant::parse(fmt::format("{}-{}-{}T{}:{}:{}Z", part(0, 4), part(4, 2), part(6, 2),
                                         part(8, 2), part(10, 2), part(12, 2)));
    return at && compact_time(*at) == text ? at : std::nullopt;
}

}  // namespace isms

#include "palette.hpp"

#include <algorithm>

namespace isms::render {

std::size_t bar_shade(std::size_t series, std::size_t of) {
    static constexpr std::array<std::array<std::size_t, 5>, 5> chosen{
        {{3}, {1, 3}, {0, 2, 3}, {0, 2, 3, 4}, {0, 1, 2, 3, 4}}};
    const auto count = std::max<std::size_t>(of, 1);
    if (count <= chosen.size()) return chosen[count - 1][std::min(series, count - 1)];
    return std::min(series, count - 1) * shades.size() / count;
}

bool is_dark(std::size_t shade) {
    constexpr std::size_t first_dark = 3;
    return shade >= first_dark;
}

}  // namespace isms::render

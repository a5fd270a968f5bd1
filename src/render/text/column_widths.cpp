#include "column_widths.hpp"

#include <algorithm>
#include <numeric>

namespace isms::render {

namespace {

// Every column as wide as the level, as far as its needs allow.
std::vector<int> widths_at(std::span<const ColumnNeed> needs, int level) {
    std::vector<int> widths;
    widths.reserve(needs.size());
    for (const auto& need : needs) widths.push_back(std::clamp(level, need.least, need.natural));
    return widths;
}

int sum(const std::vector<int>& widths) {
    return std::accumulate(widths.begin(), widths.end(), 0);
}

}  // namespace

std::optional<std::vector<int>> column_widths(std::span<const ColumnNeed> needs, int width,
                                              int gap) {
    if (needs.empty()) return std::vector<int>{};
    const int room = width - gap * static_cast<int>(needs.size() - 1);
    auto widths = widths_at(needs, 0);
    if (sum(widths) > room) return std::nullopt;

    // The highest level that fits; no column needs a level above the room.
    int low = 0;
    int high = room;
    while (low < high) {
        const int middle = low + (high - low + 1) / 2;
        if (sum(widths_at(needs, middle)) <= room) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    widths = widths_at(needs, low);

    // What is left is less than one more for every column at the level.
    int left = room - sum(widths);
    for (std::size_t i = 0; i < needs.size() && left > 0; ++i) {
        if (widths[i] != low || widths[i] >= needs[i].natural) continue;
        ++widths[i];
        --left;
    }
    return widths;
}

}  // namespace isms::render

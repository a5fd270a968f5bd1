#include <isms/base/text.hpp>

#include <algorithm>

namespace isms {
namespace {

constexpr std::size_t most_suggestions = 3;

/// Optimal string alignment: how many single bytes were inserted, lost, exchanged or swapped with
/// their neighbour. Only the last three rows of the table are kept.
std::size_t distance(std::string_view from, std::string_view to) {
    std::vector<std::size_t> before_last(to.size() + 1);
    std::vector<std::size_t> last(to.size() + 1);
    std::vector<std::size_t> row(to.size() + 1);
    for (std::size_t j = 0; j <= to.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= from.size(); ++i) {
        std::swap(before_last, last);
        std::swap(last, row);
        row[0] = i;
        for (std::size_t j = 1; j <= to.size(); ++j) {
            const std::size_t exchanged = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
            row[j] = std::min({exchanged, last[j] + 1, row[j - 1] + 1});
            if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1]) {
                row[j] = std::min(row[j], before_last[j - 2] + 1);
            }
        }
    }
    return row[to.size()];
}

std::size_t difference(std::size_t left, std::size_t right) {
    return left > right ? left - right : right - left;
}

struct Near {
    std::size_t distance;
    const std::string* candidate;
};

}  // namespace

std::vector<std::string> closest(std::string_view word, std::span<const std::string> candidates) {
    if (word.empty()) return {};
    const std::string typed = lower_ascii(word);
    const std::size_t furthest = std::max<std::size_t>(1, typed.size() / 3);

    std::vector<Near> near;
    for (const std::string& candidate : candidates) {
        const std::string lower = lower_ascii(candidate);
        if (lower.starts_with(typed)) {
            // An abbreviation is as near as one slip, however much of the word is missing.
            near.push_back({lower.size() == typed.size() ? 0U : 1U, &candidate});
        } else if (difference(lower.size(), typed.size()) <= furthest) {
            const std::size_t slips = distance(typed, lower);
            // A word of which nothing is left is another word, however short.
            if (slips <= furthest && slips < typed.size()) near.push_back({slips, &candidate});
        }
    }
    std::stable_sort(near.begin(), near.end(), [](const Near& left, const Near& right) {
        return left.distance < right.distance;
    });

    std::vector<std::string> found;
    for (const Near& one : near) {
        // Beside a good candidate, one that is much further was hardly meant.
        if (found.size() == most_suggestions || one.distance > near.front().distance + 1) break;
        if (std::find(found.begin(), found.end(), *one.candidate) == found.end()) {
            found.push_back(*one.candidate);
        }
    }
    return found;
}

std::string did_you_mean(std::string_view word, std::span<const std::string> candidates) {
    const std::vector<std::string> found = closest(word, candidates);
    if (found.empty()) return {};
    std::string text = "did you mean ";
    for (std::size_t index = 0; index < found.size(); ++index) {
        if (index > 0) text += index + 1 == found.size() ? " or " : ", ";
        text.append("'").append(found[index]).append("'");
    }
    return text + '?';
}

}  // namespace isms

#include "delimiter.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace isms::exchange {
namespace {

constexpr std::size_t rows_looked_at = 64;
/// Enough for any row that is not hostile.
constexpr std::size_t bytes_looked_at = std::size_t{1} << 20U;

/// How many columns each of the first rows has, if cells are separated by `delimiter`.
std::vector<std::size_t> row_widths(std::string_view text, char delimiter) {
    std::vector<std::size_t> widths;
    std::size_t width = 1;
    bool is_quoted = false;
    bool at_cell_start = true;
    bool row_is_blank = true;
    const auto end_row = [&] {
        if (!row_is_blank) widths.push_back(width);
        width = 1;
        row_is_blank = true;
        at_cell_start = true;
    };
    for (const char c : text) {
        if (widths.size() == rows_looked_at) return widths;
        if (c == '"') {
            // A doubled quote closes and opens again.
            if (is_quoted || at_cell_start) is_quoted = !is_quoted;
            at_cell_start = !is_quoted;
            row_is_blank = false;
        } else if (is_quoted) {
            continue;
        } else if (c == '\n' || c == '\r') {
            end_row();
        } else if (c == delimiter) {
            ++width;
            at_cell_start = true;
            row_is_blank = false;
        } else {
            at_cell_start = false;
            row_is_blank = false;
        }
    }
    end_row();
    return widths;
}

/// The columns gained, weighted with the square of the share of rows that are as wide as the
/// header. Rows that are wider than their header exist (Jira), so that a little is left where none
/// agrees.
std::size_t score(const std::vector<std::size_t>& widths) {
    if (widths.empty() || widths.front() < 2) return 0;
    const auto rows = widths.size() - 1;
    const auto agreeing =
        static_cast<std::size_t>(std::count(widths.begin() + 1, widths.end(), widths.front()));
    constexpr std::size_t of_agreement = 100;
    const auto share = rows == 0 ? of_agreement : agreeing * of_agreement / rows;
    return (share * share + 1) * (widths.front() - 1);
}

}  // namespace

char detect_delimiter(std::string_view text) {
    constexpr std::array<char, 4> candidates{',', ';', '\t', '|'};
    char best = candidates.front();
    std::size_t best_score = 0;
    for (const char candidate : candidates) {
        const auto points = score(row_widths(text.substr(0, bytes_looked_at), candidate));
        if (points > best_score) {
            best = candidate;
            best_score = points;
        }
    }
    return best;
}

}  // namespace isms::exchange

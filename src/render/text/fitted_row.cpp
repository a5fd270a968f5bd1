#include "fitted_row.hpp"

#include "trends/fitted_number.hpp"
#include "trends/trend_words.hpp"

#include <algorithm>
#include <cmath>

namespace isms::render {

namespace {

int most_decimals(const TrendRow& row) {
    int most = 0;
    for (const auto& cell : row.values) {
        if (cell.value) most = std::max(most, decimals_of(*cell.value));
    }
    return most;
}

// The numbers by `print`, which gives none where one does not fit.
template <class Print>
std::optional<std::vector<std::string>> printed(const TrendRow& row, const Print& print) {
    std::vector<std::string> texts;
    for (const auto& cell : row.values) {
        if (!cell.value) {
            texts.emplace_back(cell.belongs ? not_collected : std::string_view());
            continue;
        }
        auto text = print(*cell.value);
        if (!text) return std::nullopt;
        texts.push_back(std::move(*text));
    }
    return texts;
}

}  // namespace

int exact_columns(const TrendRow& row) {
    const int decimals = most_decimals(row);
    std::size_t widest = 1;
    for (const auto& cell : row.values) {
        if (cell.value) widest = std::max(widest, rounded(*cell.value, decimals).size());
    }
    return static_cast<int>(widest);
}

std::optional<FittedRow> fitted_row(const TrendRow& row, int columns) {
    if (exact_columns(row) <= columns) {
        const int decimals = most_decimals(row);
        return FittedRow{
            *printed(row, [&](double value) { return std::optional(rounded(value, decimals)); }),
            false};
    }
    FittedRow result;
    const auto in_digits = [&](double value) -> std::optional<std::string> {
        const int decimals = decimals_of(value);
        auto text = fitted_digits(value, decimals, columns);
        if (text && *text != rounded(value, decimals)) result.is_rounded = true;
        return text;
    };
    const auto in_thousands = [&](double value) {
        return std::abs(value) < 1000 ? in_digits(value) : abbreviated_number(value, columns);
    };
    auto texts = printed(row, in_digits);
    if (!texts) {
        texts = printed(row, in_thousands);
        result.is_rounded = true;
    }
    if (!texts) return std::nullopt;
    result.texts = std::move(*texts);
    return result;
}

}  // namespace isms::render

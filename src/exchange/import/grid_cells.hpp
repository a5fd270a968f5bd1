#pragma once

#include <isms/base/period.hpp>
#include <isms/exchange/sheet.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms::exchange {

/// A column of a measures x periods grid.
struct PeriodColumn {
    std::size_t column = 0;
    Period period;
};

/// The columns that name a period: `2026-01`, `2026-Q1`, `Jan 2026`, and `Jan` in the given year;
/// a month alone is left out where there is no year.
std::vector<PeriodColumn> period_columns(const Sheet& sheet, std::optional<int> year);
/// True if a column names a month without its year.
bool names_months_alone(const Sheet& sheet);

/// What a cell of the grid says.
struct GridNumber {
    double value = 0;
    bool has_percent_sign = false;
    std::optional<double> valid;  ///< of `72/80` or `72 of 80`
    std::optional<double> total;
};

/// Reads `80%`, `80`, `0.8`, `97,5`, and `72/80` or `72 of 80` (a share of 90 %); none for anything
/// else. A comma is one of decimals where at most two digits follow it.
std::optional<GridNumber> read_grid_number(std::string_view cell);

/// True if the numbers of a row are shares of 1, not per cent: none has a sign, none is below 0 or
/// above 1, and one lies between.
bool are_shares_of_one(const std::vector<GridNumber>& row);

}  // namespace isms::exchange

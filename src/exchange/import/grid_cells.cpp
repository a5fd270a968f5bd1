#include "grid_cells.hpp"

#include "import_date.hpp"

#include <isms/base/number.hpp>
#include <isms/base/text.hpp>
#include <isms/review/inputs/observe.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace isms::exchange {
namespace {

std::optional<double> plain_number(std::string_view text) {
    text = trim(text);
    std::string digits(text);
    const auto comma = text.find(',');
    if (comma != std::string_view::npos) {
        const auto decimals = text.size() - comma - 1;
        const bool is_decimal = text.find('.') == std::string_view::npos && decimals >= 1 &&
                                decimals <= 2 &&
                                text.find(',', comma + 1) == std::string_view::npos;
        if (!is_decimal) return std::nullopt;
        digits[comma] = '.';
    }
    return whole_number<double>(digits);
}

/// The two sides of `72/80` or `72 of 80`.
std::optional<std::pair<std::string_view, std::string_view>> parts_of_share(std::string_view cell) {
    for (const std::string_view between : {"/", " of "}) {
        const auto found = cell.find(between);
        if (found != std::string_view::npos)
            return std::pair(cell.substr(0, found), cell.substr(found + between.size()));
    }
    return std::nullopt;
}

/// "Jan 2026", "Jan-26" or "January".
struct NamedMonth {
    unsigned month = 0;
    std::optional<int> year;
};

std::optional<NamedMonth> named_month(std::string_view name) {
    name = trim(name);
    const auto end = std::min(name.find_first_of(" -/."), name.size());
    const auto month = parse_month(name.substr(0, end));
    if (!month) return std::nullopt;
    const auto rest = trim(name.substr(std::min(end + 1, name.size())));
    if (rest.empty()) return NamedMonth{*month, std::nullopt};
    const auto year = whole_number<int>(rest);
    const bool is_year = year && *year > 0 && (rest.size() == 4 || rest.size() == 2);
    if (!is_year) return std::nullopt;
    return NamedMonth{*month, rest.size() == 2 ? 2000 + *year : *year};
}

std::optional<Period> period_of(std::string_view name, std::optional<int> year) {
    name = trim(name);
    // A workbook has the first day of the month where it shows "Jan 26".
    if (const auto date = Date::parse(name)) return Period(*date, Frequency::monthly);
    if (const auto period = Period::parse(name)) return period;
    const auto month = named_month(name);
    if (!month) return std::nullopt;
    const auto of_year = month->year ? month->year : year;
    if (!of_year) return std::nullopt;
    return Period(Date(*of_year, month->month, 1), Frequency::monthly);
}

}  // namespace

std::vector<PeriodColumn> period_columns(const Sheet& sheet, std::optional<int> year) {
    std::vector<PeriodColumn> columns;
    for (std::size_t column = 1; column < sheet.header.size(); ++column) {
        if (const auto period = period_of(sheet.header[column], year))
            columns.push_back({column, *period});
    }
    return columns;
}

bool names_months_alone(const Sheet& sheet) {
    return std::any_of(sheet.header.begin(), sheet.header.end(), [](const std::string& name) {
        const auto month = named_month(name);
        return month && !month->year;
    });
}

std::optional<GridNumber> read_grid_number(std::string_view cell) {
    cell = trim(cell);
    GridNumber number;
    if (const auto share = parts_of_share(cell)) {
        number.valid = plain_number(share->first);
        number.total = plain_number(share->second);
        if (!number.valid || !number.total || *number.total <= 0) return std::nullopt;
        number.value = percentage(*number.valid, *number.total);
        number.has_percent_sign = true;
        return number;
    }
    if (cell.ends_with('%')) {
        number.has_percent_sign = true;
        cell.remove_suffix(1);
    }
    const auto value = plain_number(cell);
    if (!value) return std::nullopt;
    number.value = *value;
    return number;
}

bool are_shares_of_one(const std::vector<GridNumber>& row) {
    const auto fits = [](const GridNumber& number) {
        return !number.has_percent_sign && number.value >= 0 && number.value <= 1;
    };
    const auto lies_between = [](const GridNumber& number) {
        return number.value > 0 && number.value < 1;
    };
    return std::all_of(row.begin(), row.end(), fits) &&
           std::any_of(row.begin(), row.end(), lies_between);
}

}  // namespace isms::exchange

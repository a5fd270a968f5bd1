#include <isms/base/unicode.hpp>
#include <isms/exchange/sheet.hpp>

#include <fmt/format.h>

namespace isms {

std::string place_of(const Sheet& sheet, const SheetRow& row) {
    return fmt::format("{} {}", sheet.row_word, row.number);
}

std::string place_of(const Sheet& sheet, const SheetRow& row, std::size_t column) {
    const bool has_name = column < sheet.header.size() && !sheet.header[column].empty();
    if (!has_name) return fmt::format("{}, column {}", place_of(sheet, row), column + 1);
    return fmt::format("{}, column '{}'", place_of(sheet, row), excerpt(sheet.header[column]));
}

}  // namespace isms

#pragma once

#include <isms/exchange/sheet.hpp>

#include <array>
#include <optional>
#include <string_view>

namespace isms::exchange {

/// Columns of an exported register that an import gives to a new entry and never changes in one
/// that is known.
inline constexpr std::array<std::string_view, 3> kept_columns = {"source", "foreign_id",
                                                                 "recorded_on"};

/// The sheet of a register that was exported as JSON: a list of records of one kind. None for any
/// other text, which is then read as what it is.
std::optional<Sheet> own_records_sheet(std::string_view bytes);

}  // namespace isms::exchange

#pragma once

#include "findings.hpp"

#include <isms/exchange/sheet.hpp>

#include <string_view>

namespace isms::exchange {

/// Reads a CSV file; see read_sheet.
Sheet read_csv_sheet(std::string_view bytes, const SheetOptions& options, Findings& findings);

}  // namespace isms::exchange

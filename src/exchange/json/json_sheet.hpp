#pragma once

#include "findings.hpp"

#include <isms/exchange/sheet.hpp>

#include <string_view>

namespace isms::exchange {

/// Reads a JSON file; see read_sheet.
Sheet read_json_sheet(std::string_view bytes, const SheetOptions& options, Findings& findings);

}  // namespace isms::exchange

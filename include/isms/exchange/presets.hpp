#pragma once

#include <isms/base/diagnostic.hpp>
#include <isms/exchange/sheet.hpp>
#include <isms/model/import_mapping.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace isms {

/// The built-in mappings, by name.
const std::vector<ImportMapping>& import_presets();

/// The preset for the target by its own name or that of its source: "jira" is the one that fills
/// what is asked for. None for any other word.
const ImportMapping* find_preset(std::string_view name, std::string_view target);

/// The preset for the target whose columns the sheet has; of several the one that more of its
/// columns speak for. None if there is none.
const ImportMapping* detect_preset(const Sheet& sheet, std::string_view target);

/// Columns of the sheet that the mapping does not read, once each; blank names are left out.
std::vector<std::string> unread_columns(const Sheet& sheet, const ImportMapping& mapping);

/// Those of the names that no column of the sheet has.
std::vector<std::string> missing_columns(const Sheet& sheet, const std::vector<std::string>& names);

/// read_sheet, and besides it what is a table only once its parts are joined: a plan of action and
/// milestones in OSCAL JSON (NIST OSCAL 1.x), a row for each item with the deadline and status of
/// its risks. A reference in it that leads nowhere is a warning.
Parsed<Sheet> read_import(std::string_view bytes, std::string_view file_name,
                          const SheetOptions& options = {});

}  // namespace isms

#pragma once

#include "options.hpp"
#include "program/context.hpp"

#include <isms/exchange/sheet.hpp>
#include <isms/model/import_mapping.hpp>
#include <isms/store/change_set.hpp>

#include <string>
#include <vector>

namespace isms::cli {

/// How the file is read: by the preset or mapping that is named, or by its columns, with what the
/// options say besides. Exit 2 where nothing fits, naming the columns that there are; exit 4 for a
/// name that is not known.
ImportMapping chosen_mapping(Context& context, const Sheet& sheet, const std::string& target,
                             const ImportOptions& options, Result& result);

/// Plans --save-mapping; nothing where the same is saved already.
void plan_saved_mapping(Context& context, const ImportMapping& mapping,
                        const ImportOptions& options, const Stamp& stamp, ChangeSet& changes);

/// The presets, and the mappings of the directory if there is one.
Result list_presets();

}  // namespace isms::cli

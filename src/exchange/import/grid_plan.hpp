#pragma once

#include <isms/exchange/import_plan.hpp>

namespace isms::exchange {

/// plan_import for a measures x periods grid: a row is a metric, known by its name, and each cell
/// an observation. A metric that was entered here under that title, or that id, is the one meant.
ImportPlan plan_grid(const Sheet& sheet, const ImportMapping& mapping,
                     const std::vector<KnownRecord>& known, const ImportSetting& setting);

}  // namespace isms::exchange

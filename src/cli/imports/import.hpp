#pragma once

#include "options.hpp"
#include "program/context.hpp"

#include <isms/exchange/import_plan.hpp>

#include <functional>
#include <string>

namespace isms::cli {

/// The part of an import that registers and actions differ in.
struct ImportTarget {
    std::string name;  ///< a register, or "actions"
    std::function<ImportPlan(const Sheet&, const ImportMapping&, const ImportSetting&)> plan;
    std::function<std::string(const std::string& id)> path;  ///< of a record
};

/// Reads the file, plans, reports, and commits in one transaction. Exit 3 with nothing changed
/// where a row is refused, unless those are to be skipped.
Result run_import(Context& context, const ImportTarget& target, const ImportOptions& options);

}  // namespace isms::cli

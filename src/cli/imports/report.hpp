#pragma once

#include "program/context.hpp"

#include <isms/exchange/import_plan.hpp>

#include <string>

namespace isms::cli {

/// What an import did, or would do: a row of the listing for each row of the file, and one for each
/// record that vanished from it. On a terminal rows that change nothing are only counted.
struct ImportReport {
    const Sheet& sheet;
    const ImportMapping& mapping;
    const ImportPlan& plan;
    std::string file;
    bool skips_refused = false;
};

void report_import(Context& context, const ImportReport& report, Result& result);

/// "3 new, 1 changed, 12 unchanged, 2 refused".
std::string counts_text(const ImportPlan& plan);

}  // namespace isms::cli

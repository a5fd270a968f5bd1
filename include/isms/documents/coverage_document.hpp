#pragma once

#include <isms/documents/setting.hpp>
#include <isms/model/organisation.hpp>
#include <isms/render/document.hpp>
#include <isms/review/coverage.hpp>

#include <vector>

namespace isms {

/// The coverage matrix: required inputs by the reviews of the audit cycle, a table for each
/// standard, with the reasons below it.
Document coverage_document(const std::vector<CoverageMatrix>& matrices, const AuditCycle& cycle,
                           const Organisation& organisation, const DocumentSetting& setting);

/// The same in words, one table for all standards: for a spreadsheet.
Table coverage_table(const std::vector<CoverageMatrix>& matrices, const Messages& messages);

}  // namespace isms

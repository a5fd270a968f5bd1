#pragma once

#include <isms/base/json.hpp>
#include <isms/documents/setting.hpp>
#include <isms/model/organisation.hpp>
#include <isms/render/document.hpp>
#include <isms/review/annual_summary.hpp>

namespace isms {

/// A summary, and whose it is.
struct SummaryView {
    const AnnualSummary& summary;
    const Organisation& organisation;
    const PeopleById& people;
};

/// What top management did in a year, for those who have not been there: the reviews, what they
/// concluded and decided, how actions, metrics, objectives and risks went, which inputs were
/// considered, and how many findings the check has.
Document summary_document(const SummaryView& view, const DocumentSetting& setting);

/// The same for machines; docs/summary.md says what its keys mean.
Json summary_json(const SummaryView& view, const DocumentSetting& setting);

}  // namespace isms

#pragma once

#include <isms/documents/setting.hpp>
#include <isms/model/decision.hpp>
#include <isms/render/document.hpp>
#include <isms/review/carry_over.hpp>

#include <vector>

namespace isms {

/// Decisions in a line each; `today` tells which of them are late.
Table decision_table(const std::vector<DecisionRecord>& decisions, const PeopleById& people,
                     Date today, const Messages& messages);

/// One decision with its whole history.
Document decision_document(const DecisionRecord& decision, const PeopleById& people, Date today,
                           const DocumentSetting& setting);

}  // namespace isms

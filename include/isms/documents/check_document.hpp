#pragma once

#include <isms/documents/setting.hpp>
#include <isms/model/organisation.hpp>
#include <isms/render/document.hpp>
#include <isms/review/check.hpp>

#include <vector>

namespace isms {

/// What a check was asked to look at.
struct CheckScope {
    AuditCycle cycle;
    std::size_t reviews_held = 0;     ///< in the cycle
    std::optional<MeetingId> review;  ///< one review only
    /// What to type against each finding; an auditor, who has no such program, reads it without.
    bool with_commands = true;
};

/// What was found, by the basis of the rules, with the command that helps; what was accepted last.
Document check_document(const std::vector<Finding>& findings, const CheckScope& scope,
                        const Organisation& organisation, const DocumentSetting& setting);

/// The same for a spreadsheet: a finding a row.
Table finding_table(const std::vector<Finding>& findings, const Messages& messages);

/// "yes", "yes, 15 observations besides", or "no, 3 findings stand between".
Inline readiness_text(const std::vector<Finding>& findings, const Messages& messages);

/// All rules, one a row.
Table rule_table(const Messages& messages);
/// One rule explained: why it matters, what an auditor will ask, how to fix.
Document rule_document(const CheckRule& rule, const Messages& messages);

}  // namespace isms

#include "describe_entry.hpp"

#include <isms/model/registers/audit.hpp>

namespace isms {

template <class V, Describes<AuditFinding> R>
void describe(V& visit, R& finding) {
    visit.field("text", finding.text, "What was found");
    visit.field("severity", finding.severity, "How grave it is");
    visit.maybe("nonconformity", finding.nonconformity, "The entry that follows it up");
    visit.maybe("closed_on", finding.closed_on, "When nothing was left to do");
    visit.unknown(finding.unknown);
}

template <class V, Describes<Audit> R>
void describe(V& visit, R& audit) {
    describe_start(visit, audit);
    visit.field("kind", audit.kind, "Whose audit it is");
    visit.maybe("auditor", audit.auditor, "Who audits");
    visit.maybe("planned_on", audit.planned_on, "When it is to be");
    visit.maybe("performed_on", audit.performed_on, "When it was");
    visit.maybe("conclusion", audit.conclusion, "What the audit came to");
    visit.field("state", audit.state, "Where it stands");
    visit.maybe("findings", audit.findings, "What was found");
    describe_end(visit, audit);
}

template <>
struct RecordTraits<Audit> {
    static constexpr std::string_view kind = "audit";
    static constexpr std::string_view title = "An audit and its findings (9.3.2 d 3)";
};

ISMS_INSTANTIATE_RECORD(Audit)

}  // namespace isms

#pragma once

#include <isms/model/registers/entry.hpp>
#include <isms/model/registers/nonconformity.hpp>

namespace isms {

enum class AuditKind { internal, external, customer, certification };
enum class AuditState { planned, performed, closed };

/// One finding of an audit; a nonconformity has an entry of its own, which it names.
struct AuditFinding {
    std::string text;
    NonconformitySeverity severity = NonconformitySeverity::observation;
    std::optional<InputId> nonconformity;
    std::optional<Date> closed_on;  ///< when nothing was left to do
    Json unknown = Json::object();
};

/// An audit and what it found (9.2; 9.3.2 d 3).
struct Audit : RegisterEntry {
    AuditKind kind = AuditKind::internal;
    std::string auditor;
    std::optional<Date> planned_on;
    std::optional<Date> performed_on;
    std::string conclusion;
    AuditState state = AuditState::planned;
    std::vector<AuditFinding> findings;
};

std::string_view to_text(AuditKind value);
std::string_view to_text(AuditState value);

}  // namespace isms

#pragma once

#include <isms/base/diagnostic.hpp>
#include <isms/model/event.hpp>
#include <isms/model/registers/audit.hpp>

#include <string_view>

namespace isms {

/// The audit with one finding more; an audit that found something was performed.
Audit with_finding(Audit audit, const AuditFinding& finding, const Stamp& stamp);

/// The audit with nothing left to do about its finding of that number, counted from 1, since `on`.
/// Errors: "finding-unknown", "finding-closed", and "date-ahead" where `on` has not come.
Parsed<Audit> with_closed_finding(Audit audit, int number, Date on, const Stamp& stamp);

}  // namespace isms

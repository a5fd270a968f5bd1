#pragma once

#include <isms/model/organisation.hpp>
#include <isms/model/registers/fields.hpp>

#include <string>
#include <utility>
#include <vector>

namespace isms {

/// Fields to set, by name, with their values in the record; null clears.
using FieldValues = std::vector<std::pair<std::string, Json>>;

/// The entry with the fields set, checked against its schema and the organisation's scale of risk
/// levels, with what follows from the change: the day on which it was closed, performed, resolved
/// or answered, or the state that follows from such a day, and the level that a risk has from today
/// on. Each field that differs adds an event
/// to the history, unless the entry is new. The same JSON comes back where nothing differs.
Parsed<Json> changed_entry(RegisterKind kind, const Json& entry, const FieldValues& values,
                           bool is_new, const Organisation& organisation, const Stamp& stamp);

/// The entry taken back: it was entered wrongly, counts nowhere, and keeps its number and history.
Json withdrawn_entry(RegisterKind kind, Json entry, std::string reason, const Stamp& stamp);
/// True if a person took the entry back, and not undo, which takes back what a command had done.
bool is_withdrawn_by_reason(const Json& entry);

}  // namespace isms

#pragma once

#include "program/context.hpp"

#include <isms/review/inputs/entry_change.hpp>

#include <string>
#include <vector>

namespace isms::cli {

/// `severity=major "root_cause=No owner"` as typed, read as fields of the register. Dates may be
/// phrases; an owner is resolved. Exit 2 with all that is not understood.
/// A number may carry the % of an entry that is measured in per cent; `entry` is what there is so
/// far.
FieldValues read_fields(Context& context, RegisterKind kind, const Json& entry,
                        const std::vector<std::string>& typed, Result& result);

/// The fields of a register with what they take, as hint and help.
std::string field_names(RegisterKind kind);

/// Writes the entry: creates or replaces its file, echoes what was done, prints the id.
Result finish_entry(Context& context, RegisterKind kind, const InputId& id, const Json& entry,
                    std::string_view done, const Stamp& stamp, ChangeSet changes, Result result);

}  // namespace isms::cli

#pragma once

#include "findings.hpp"
#include "inventory.hpp"
#include "records.hpp"

namespace isms::doctor {

/// Numbers that were given to actions, by the counters of the organisation and the reviews, of
/// which no file is there any more. A warning for each counter.
void examine_gaps(const Inventory& inventory, const ReadRecords& records, Findings& findings);

}  // namespace isms::doctor

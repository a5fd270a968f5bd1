#pragma once

#include "findings.hpp"
#include "inventory.hpp"
#include "records.hpp"

namespace isms::doctor {

/// Whether the review was disposed of: what was signed of it is no longer to be there.
bool is_disposed(const ReadRecords& records, const MeetingId& review);

/// Records of a review that was disposed of, which are there again: of it, meeting.json alone
/// stays. A warning for each.
void examine_disposals(const Inventory& inventory, const ReadRecords& records, Findings& findings);

}  // namespace isms::doctor

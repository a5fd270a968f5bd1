#pragma once

#include "findings.hpp"
#include "inventory.hpp"
#include "records.hpp"

namespace isms::doctor {

/// References to people, reviews, actions and attachments that do not exist, and reviews without
/// their meeting.json. What exists but can't be read was reported with its own file.
void examine_references(const Inventory& inventory, const ReadRecords& records, Findings& findings);

/// Numbers given twice, and numbers above the counter that is to give the next one.
void examine_numbers(const ReadRecords& records, Findings& findings);

}  // namespace isms::doctor

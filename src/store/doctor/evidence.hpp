#pragma once

#include "findings.hpp"
#include "inventory.hpp"
#include "records.hpp"

#include <isms/store/directory.hpp>

namespace isms::doctor {

/// Attachments whose bytes are not what their name says, or that lack the file that describes them,
/// and the reverse.
void examine_evidence(const Directory& root, const Inventory& inventory, Findings& findings);

/// Signed reviews whose files are no longer, byte for byte, those that were signed; but for those
/// that were disposed of.
void examine_signoffs(const Directory& root, const ReadRecords& records, Findings& findings);

}  // namespace isms::doctor

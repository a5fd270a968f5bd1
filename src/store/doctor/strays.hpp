#pragma once

#include "findings.hpp"
#include "inventory.hpp"

#include <isms/store/directory.hpp>

namespace isms::doctor {

/// Files that no record's name fits: copies that sync tools and editors leave, records in the wrong
/// place, a second copy of a record that lies where it belongs, and left-over drafts.
void examine_strays(const Directory& root, const Inventory& inventory, Findings& findings);

}  // namespace isms::doctor

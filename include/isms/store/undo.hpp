#pragma once

#include <isms/store/store.hpp>

#include <vector>

namespace isms {

/// Plans the undoing of the newest change that is not itself an undoing and not undone yet.
/// Histories only grow: a replaced record gets its former content, its present history and counters
/// and one `undone` event; a created one is withdrawn (`"state": "withdrawn"` if it has a state,
/// else `"withdrawn": true`), its number spent. Throws exit 4 ("nothing-to-undo"), exit 5
/// ("not-undoable" for signing, sealing and their like, "changed-since" naming the file that was
/// touched by something else afterwards).
ChangeSet plan_undo(const Store& store, const Stamp& stamp);

}  // namespace isms

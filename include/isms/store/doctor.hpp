#pragma once

#include <isms/store/store.hpp>

#include <vector>

namespace isms {

/// Judges the files, not the review: damaged, misnamed, orphaned, duplicate and conflict-copy
/// files, references to records that do not exist, evidence that is not what its name says, unknown
/// keys, signed minutes whose bytes are no longer those that were signed, left-over drafts. Each
/// says how to mend it. Changes nothing. Errors and warnings are findings; notes are not.
std::vector<Diagnostic> examine(const Store& store);

}  // namespace isms

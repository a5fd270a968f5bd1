#pragma once

#include "../seal/chain.hpp"
#include "findings.hpp"

namespace isms {

/// Whether the seals follow each other without a gap, each naming the one before, and none claims
/// to be older than the one before.
void check_chain(const std::vector<ReadSeal>& chain, const ArchiveFiles& files, Findings& findings);

}  // namespace isms

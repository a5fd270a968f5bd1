#pragma once

#include "../seal/chain.hpp"
#include "findings.hpp"

#include <isms/store/store.hpp>

#include <string>

namespace isms {

/// Whether the chain still holds the seal that somebody noted elsewhere by its SHA-256.
void check_noted(const std::string& sha256, const std::vector<ReadSeal>& chain, Findings& findings);

/// Whether the sealed minutes name seals of this chain, each of one that is older than their own.
void check_minutes(const std::vector<ReadSeal>& chain, const ArchiveFiles& files,
                   Findings& findings);

/// The same for minutes that are signed and not sealed yet: what is cut off from the end of a chain
/// leaves no other trace in it.
void check_minutes(const std::vector<ReadSeal>& chain, const Store& store, Findings& findings);

}  // namespace isms

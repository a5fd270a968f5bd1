#pragma once

#include "../seal/chain.hpp"
#include "findings.hpp"

#include <isms/archive/verification.hpp>

#include <map>
#include <set>

namespace isms {

/// What holding the files against the seals came to.
struct FileCheck {
    std::size_t files = 0;                ///< lines that were held against their files
    std::map<int, std::size_t> disposed;  ///< by the seal's number: lines without their files
    std::set<int> absent;                 ///< seals of a pack that came without their files
};

/// Digests every file that a seal names, once, and reports what is changed, missing or can't be
/// read, and, unless only one review was asked for, what no seal names.
FileCheck check_files(const std::vector<ReadSeal>& chain, const ArchiveFiles& files,
                      const VerifyOptions& options, Findings& findings);

}  // namespace isms

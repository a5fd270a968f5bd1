#pragma once

#include "../seal/archive_files.hpp"

#include <isms/archive/verification.hpp>

namespace isms {

/// What verify_archive() does, wherever the archive lies. `store`: the review directory that it
/// belongs to, whose minutes may name its seals too; null where there is none.
Verification verify_files(const ArchiveFiles& files, const Store* store,
                          const VerifyOptions& options);

}  // namespace isms

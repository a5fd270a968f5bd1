#pragma once

#include "archive_files.hpp"

#include <isms/archive/seal.hpp>

#include <string>
#include <vector>

namespace isms {

/// A seal with the bytes that it was read from, which the next seal and its signature are about.
struct ReadSeal {
    Seal seal;
    std::string text;
};

/// Every seal that can be read, oldest first; others are reported.
std::vector<ReadSeal> read_chain(const ArchiveFiles& files, std::vector<Diagnostic>& problems);

}  // namespace isms

#pragma once

#include "bag/bag_source.hpp"
#include "bag/contents.hpp"

#include <vector>

namespace isms::bag {

/// What a file of the bag has to be, as one line of a manifest says.
struct Expectation {
    const BagFile* file = nullptr;
    const Manifest* manifest = nullptr;
    const ManifestLine* line = nullptr;
};

/// What is left to be looked into, and what was forgiven.
struct Listed {
    std::vector<Expectation> expectations;  ///< what each listed file that is there should be
    std::uint64_t forgiven = 0;             ///< payload files that are listed and may be missing
};

/// Holds the manifests against the files (RFC 8493, 3): each file that is listed is there
/// ("bag-missing", "bag-not-fetched"), each payload file is listed ("bag-unlisted"), in version 1.0
/// by every manifest; fetch.txt names payload that is listed ("bag-fetch-line"). Warnings where
/// spellings differ ("bag-twins", "bag-percent"), and for what systems leave in folders
/// ("bag-system-file"), which may be missing. What it gives points into `source` and `contents`.
Listed check_completeness(const BagSource& source, const Contents& contents, Findings& findings);

}  // namespace isms::bag

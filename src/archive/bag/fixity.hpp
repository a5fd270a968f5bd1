#pragma once

#include "bag/completeness.hpp"

#include <string>
#include <vector>

namespace isms::bag {

/// A file as it was when it was checked.
struct CheckedFile {
    const BagFile* file = nullptr;
    std::string sha256;  ///< empty if it can't be read
};

/// Reads every file of which something is expected, with all cores, and holds it against that:
/// "bag-changed" where a digest differs, "bag-unreadable" where it can't be read; one finding a
/// file.
void check_fixity(BagSource& source, const std::vector<Expectation>& expectations,
                  const BagOptions& options, Findings& findings);

/// The same, and the SHA-256 of every file of the bag, listed or not, in their order; for whoever
/// writes them elsewhere.
std::vector<CheckedFile> check_fixity_of_all(BagSource& source,
                                             const std::vector<Expectation>& expectations,
                                             const BagOptions& options, Findings& findings);

}  // namespace isms::bag

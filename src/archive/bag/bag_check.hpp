#pragma once

#include "bag/bag_source.hpp"
#include "bag/fixity.hpp"

#include <memory>
#include <vector>

namespace isms::bag {

/// A bag that was checked, still open.
struct CheckedBag {
    BagVerification verification;
    std::unique_ptr<BagSource> source;  ///< null if it could not be opened
    std::vector<CheckedFile> files;     ///< all of them, if asked for and the bag is valid
};

/// What verify_bag() does. `with_files`: gives the digest of each file too.
CheckedBag check_bag(const std::filesystem::path& path, const BagOptions& options, bool with_files);

}  // namespace isms::bag

#pragma once

#include "bag/bag_source.hpp"
#include "bag/fixity.hpp"

#include <functional>
#include <memory>
#include <vector>

namespace isms::bag {

/// A bag that was checked, still open.
struct CheckedBag {
    BagVerification verification;
    std::unique_ptr<BagSource> source;  ///< null if it could not be opened
    std::vector<CheckedFile> files;     ///< all of them by path, if asked for
};

/// What verify_bag() does. `with_files`: whether to give the digest of each file too, when the bag
/// is open.
CheckedBag check_bag(const std::filesystem::path& path, const BagOptions& options,
                     const std::function<bool(const BagSource&)>& with_files);

}  // namespace isms::bag

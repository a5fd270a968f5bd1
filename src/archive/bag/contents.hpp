#pragma once

#include "bag/bag_source.hpp"
#include "bag/declaration.hpp"
#include "bag/fetch_list.hpp"
#include "bag/manifest.hpp"

#include <optional>
#include <vector>

namespace isms::bag {

/// All that a bag says of itself.
struct Contents {
    Declaration declaration;
    std::vector<Manifest> manifests;  ///< payload manifests of algorithms that are known
    std::vector<Manifest> tag_manifests;
    std::vector<BagField> info;
    std::vector<FetchLine> fetch;
};

/// Reads the tag files that have a meaning. Errors for those that can't be read
/// ("bag-tag-file"), for what they say, and where there is no payload manifest ("bag-no-manifest")
/// or none of an algorithm that is known ("bag-algorithm"; a warning if there are others). None
/// without a bagit.txt that says how to read the others.
std::optional<Contents> read_contents(BagSource& source, const BagLimits& limits,
                                      Findings& findings);

}  // namespace isms::bag

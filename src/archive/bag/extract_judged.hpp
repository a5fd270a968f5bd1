#pragma once

#include "bag/bag_check.hpp"

#include <functional>

namespace isms::bag {

/// extract_bag() with somebody who looks at the bag when it was found to be valid, before anything
/// of it is written, and throws if it is not to be.
BagExtraction extract_judged(const std::filesystem::path& bag, const std::filesystem::path& target,
                             const ExtractOptions& options,
                             const std::function<void(const CheckedBag&)>& judge);

}  // namespace isms::bag

#pragma once

#include "bag/bag_source.hpp"

namespace isms::bag {

/// A bag that is a folder. None, and an error for each ("bag-not-regular", "bag-unreadable",
/// "bag-too-large"), if something in it is neither a file nor a folder: links, pipes and devices
/// are neither followed nor opened.
std::unique_ptr<BagSource> open_directory(const std::filesystem::path& path,
                                          const BagLimits& limits, Findings& findings);

}  // namespace isms::bag

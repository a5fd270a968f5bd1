#pragma once

#include <isms/archive/bag.hpp>

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace isms::bag {

/// A file of a bag that is to be written, with what its manifest says of it.
struct PlannedFile {
    std::string path;  ///< relative to the bag
    std::variant<std::string, BagSourceFile> content;
    std::string sha256;
    std::uint64_t size = 0;
};

/// All files of a bag in the order of their paths: those that are asked for, and bagit.txt,
/// bag-info.txt with its Payload-Oxum, manifest-sha256.txt and tagmanifest-sha256.txt. No file is
/// read yet, only looked at. Throws as write_bag() does.
std::vector<PlannedFile> plan_bag(const NewBag& bag);

}  // namespace isms::bag

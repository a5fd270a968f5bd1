#pragma once

#include "bag/findings.hpp"
#include "bag/zip_reader.hpp"

#include <isms/archive/bag.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace isms::bag {

/// An entry that may be read.
struct ZipFile {
    std::uint64_t index = 0;
    std::string path;  ///< below the zip's one folder
    std::uint64_t size = 0;
};

/// Holds what a zip states of its entries against what a bag may have, before any is unpacked:
/// harmless names below one folder ("bag-zip-name", "bag-zip-top"), no two that are one file on
/// some systems ("bag-zip-twins"), files and folders only ("bag-not-regular"), not encrypted
/// ("bag-zip-encrypted"), stored or deflated ("bag-zip-method"), and sizes that can be true and are
/// within the limits ("bag-zip-size", "bag-too-large"). What is wrong is an error with the entry's
/// name. `packed_bytes`: the size of the zip itself.
std::vector<ZipFile> judge_entries(const ZipReader& zip, std::uint64_t packed_bytes,
                                   const BagLimits& limits, Findings& findings);

}  // namespace isms::bag

#pragma once

#include "bag/bag_source.hpp"

#include <isms/store/file_descriptor.hpp>

namespace isms::bag {

/// A bag that is a zip of one folder. None, and errors that name the entries, if the zip is damaged
/// or has an entry that no sound bag has; nothing is unpacked then. `shown` names the zip in
/// findings.
std::unique_ptr<BagSource> open_zip(FileDescriptor file, const std::string& shown,
                                    const BagLimits& limits, Findings& findings);

}  // namespace isms::bag

#pragma once

#include "bag/bag_plan.hpp"

#include <isms/store/directory.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace isms::bag {

/// Writes the files into a new folder `name` of `parent`. Files get mode 0600, folders 0700.
/// Nothing is synced, and what was begun stays behind a failure.
void write_directory(const std::vector<PlannedFile>& files, const Directory& parent,
                     const std::string& name);

/// The same as a zip, below the folder `top`: in the order of the files, each deflated at level 6,
/// dated 1 January 1980 and with mode 0644, so that the same files give the same bytes with the
/// same zlib.
void write_zip(const std::vector<PlannedFile>& files, const std::string& top,
               const std::filesystem::path& path);

}  // namespace isms::bag

#pragma once

#include <span>
#include <string>

namespace isms::docx {

struct ZipEntry {
    std::string name;
    std::string bytes;
};

/// The entries in their order as a zip archive. All bear the first day that the format knows, so
/// that the same entries give the same bytes whenever and wherever they are zipped.
/// Throws std::runtime_error when there is no memory left for it.
std::string zipped(std::span<const ZipEntry> entries);

}  // namespace isms::docx

#pragma once

#include "file_stamp.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace isms {

/// An entry of a register as it was read: the text of its record without its past.
struct CachedInput {
    FileStamp stamp;
    std::string text;
};

/// What .isms/cache/inputs says of the files that were read before, by id.
struct InputCache {
    std::int64_t scanned = 0;  ///< when the scan of the files began
    std::map<std::string, CachedInput, std::less<>> entries;
};

/// Empty if the bytes are damaged, or of another version of the format.
InputCache parse_input_cache(std::string_view bytes);
std::string print_input_cache(const InputCache& cache);

}  // namespace isms

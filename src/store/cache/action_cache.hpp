#pragma once

#include "file_stamp.hpp"

#include <isms/store/action_index.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace isms {

struct CachedAction {
    FileStamp stamp;
    ActionSummary summary;
};

/// What .isms/cache/actions says of the files that were read before.
struct ActionCache {
    std::int64_t scanned = 0;           ///< when the scan of the files began
    std::vector<CachedAction> actions;  ///< ordered by id

    /// True if the file's bytes can't have changed since it was read.
    bool holds(const CachedAction& action, const FileStamp& stamp) const;
};

/// Empty if the bytes are damaged, or of another version of the format.
ActionCache parse_action_cache(std::string_view bytes);
std::string print_action_cache(std::int64_t scanned, std::span<const CachedAction* const> actions);

}  // namespace isms

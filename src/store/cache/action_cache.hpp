#pragma once

#include <isms/store/action_index.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <vector>

namespace isms {

/// What tells, without reading, that a file is the one that was read. Times are nanoseconds since
/// 1970 by the file system's clock. The change time can't be set back, so it tells an edit in place
/// that keeps the size and restores the modification time.
struct FileStamp {
    std::uint64_t size = 0;
    std::uint64_t inode = 0;
    std::int64_t modified = 0;
    std::int64_t changed = 0;

    static FileStamp of(const struct stat& status);
    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

std::int64_t nanoseconds(const timespec& time);

struct CachedAction {
    FileStamp stamp;
    ActionSummary summary;
};

/// What .isms/cache/actions says of the files that were read before.
struct ActionCache {
    std::int64_t scanned = 0;           ///< when the scan of the files began
    std::vector<CachedAction> actions;  ///< ordered by id

    /// True if the file's bytes can't have changed since it was read. One that was changed shortly
    /// before the scan, or since, may change again without a new stamp, because file systems count
    /// time in steps of up to 2 s: a stamp as young as that proves nothing.
    bool holds(const CachedAction& action, const FileStamp& stamp) const;
};

/// Empty if the bytes are damaged, or of another version of the format.
ActionCache parse_action_cache(std::string_view bytes);
std::string print_action_cache(std::int64_t scanned, std::span<const CachedAction* const> actions);

}  // namespace isms

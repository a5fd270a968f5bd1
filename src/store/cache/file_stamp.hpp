#pragma once

#include "byte_stream.hpp"

#include <cstdint>
#include <sys/stat.h>

namespace isms {

/// What tells, without reading, that a file is the one that was read. Times are nanoseconds since
/// 1970 by the file system's clock. The change time can't be set back, so it tells an edit in place
/// that keeps the size and restores the modification time.
struct FileStamp {
    std::uint64_t size = 0;
    std::uint64_t inode = 0;
    std::int64_t modified = 0;
    std::int64_t changed = 0;

    void print(ByteWriter& out) const;
    static FileStamp take(ByteReader& in);

    static FileStamp of(const struct stat& status);
    friend bool operator==(const FileStamp&, const FileStamp&) = default;

    /// True if a file with this stamp can't have changed since `scanned`, when the scan of the
    /// files began. One that was changed shortly before it, or since, may change again without a
    /// new stamp, because file systems count time in steps of up to 2 s: a stamp as young as that
    /// proves nothing.
    bool is_settled(std::int64_t scanned) const;
};

std::int64_t nanoseconds(const timespec& time);

}  // namespace isms

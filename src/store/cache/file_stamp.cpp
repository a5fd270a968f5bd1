#include "file_stamp.hpp"

#include <algorithm>

namespace isms {
namespace {

constexpr std::int64_t coarsest_clock_step = 2'000'000'000;

}  // namespace

std::int64_t nanoseconds(const timespec& time) {
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

void FileStamp::print(ByteWriter& out) const {
    out.number(size);
    out.number(inode);
    out.number(modified);
    out.number(changed);
}

FileStamp FileStamp::take(ByteReader& in) {
    FileStamp stamp;
    stamp.size = in.number<std::uint64_t>();
    stamp.inode = in.number<std::uint64_t>();
    stamp.modified = in.number<std::int64_t>();
    stamp.changed = in.number<std::int64_t>();
    return stamp;
}

FileStamp FileStamp::of(const struct stat& status) {
    return {.size = static_cast<std::uint64_t>(status.st_size),
            .inode = status.st_ino,
            .modified = nanoseconds(status.st_mtim),
            .changed = nanoseconds(status.st_ctim)};
}

bool FileStamp::is_settled(std::int64_t scanned) const {
    return std::max(modified, changed) < scanned - coarsest_clock_step;
}

}  // namespace isms

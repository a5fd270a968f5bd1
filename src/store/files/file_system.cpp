#include "file_system.hpp"

#include <algorithm>
#include <array>
#include <linux/magic.h>
#include <sys/vfs.h>

namespace isms {
namespace {

constexpr long zfs_magic = 0x2fc12fc1;  // not one of the kernel's own
constexpr std::array<long, 6> known = {EXT4_SUPER_MAGIC, XFS_SUPER_MAGIC, BTRFS_SUPER_MAGIC,
                                       F2FS_SUPER_MAGIC, TMPFS_MAGIC,     zfs_magic};

}  // namespace

bool tells_of_changed_folders(const Directory& directory) noexcept {
    struct statfs status {};
    return ::fstatfs(directory.descriptor(), &status) == 0 &&
           std::find(known.begin(), known.end(), status.f_type) != known.end();
}

}  // namespace isms

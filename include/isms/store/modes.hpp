#pragma once

#include <sys/stat.h>

namespace isms {

/// With which permissions files and directories are made, whatever the umask: for the owner alone,
/// unless the review directory itself is shared, which is to say that its group may write in it;
/// then for the group as it is, with its set-group-id bit, and for nobody else.
struct Modes {
    mode_t file = 0600;
    mode_t directory = 0700;

    static Modes like_root(mode_t root) {
        if ((root & 0020U) == 0) return {};
        return {.file = (root & 0660U) | 0600U, .directory = (root & 07770U) | 0700U};
    }
};

}  // namespace isms

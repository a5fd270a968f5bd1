#pragma once

#include <sys/stat.h>

namespace isms {

/// With which permissions files and directories are made, whatever the umask: for the owner alone,
/// unless the review directory itself is shared by its mode; then as it is, with its set-group-id
/// bit.
struct Modes {
    mode_t file = 0600;
    mode_t directory = 0700;

    static Modes like_root(mode_t root) {
        if ((root & 0077U) == 0) return {};
        return {.file = (root & 0666U) | 0600U, .directory = (root & 07777U) | 0700U};
    }
};

}  // namespace isms

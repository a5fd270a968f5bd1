#pragma once

#include <isms/store/file_descriptor.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace isms {

/// Finds files below an open directory, folder by folder, and stays in the folder it found last:
/// the next file of the same folder costs one call of the system. No link is followed.
class FolderCursor {
  public:
    explicit FolderCursor(int root) : root_(root) {}

    struct Place {
        int folder = -1;  ///< descriptor of the folder that holds it; open until the next find()
        std::string_view name;  ///< its last part
        int error_number = 0;   ///< why there is no such folder: ENOENT, ENOTDIR, EINVAL for a path
                                ///< that is none ...; 0 if there is
    };
    /// `path` must outlive what is done with the place.
    Place find(std::string_view path);

  private:
    struct Level {
        std::string name;
        FileDescriptor folder;
    };
    int deepest() const { return levels_.empty() ? root_ : levels_.back().folder.number(); }

    int root_;
    std::vector<Level> levels_;
};

}  // namespace isms

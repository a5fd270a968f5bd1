#pragma once

#include <isms/store/directory.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace isms::bag {

/// Makes folders below an open one as files need them, and stays in the one it made last: give it
/// paths in their order. No link is followed, and nothing is used that it did not make.
class FolderMaker {
  public:
    explicit FolderMaker(const Directory& root) : root_(root) {}

    /// The folder that holds the file; throws exit 6, EEXIST among the reasons.
    const Directory& folder_of(std::string_view path);

  private:
    const Directory& root_;
    struct Level {
        std::string name;
        Directory folder;
    };
    std::vector<Level> levels_;
};

/// The part of a path behind its last slash.
std::string name_of(const std::string& path);

}  // namespace isms::bag

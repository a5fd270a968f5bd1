#pragma once

#include <isms/store/directory.hpp>
#include <isms/store/store.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms {

/// The files of an archive, wherever it lies: below a review directory, or in an evidence pack.
/// Paths are relative to it. No link in it is followed. All of it throws exit 6 where the system
/// refuses.
class ArchiveFiles {
  public:
    /// archive/ of a review directory, which may not be there yet.
    explicit ArchiveFiles(const Store& store);
    /// `shown` stands before paths in messages.
    ArchiveFiles(Directory directory, std::string shown)
        : directory_(std::move(directory)), shown_(std::move(shown)) {}

    /// None if it is not there.
    std::optional<std::string> read(std::string_view path) const;
    /// Sorted; none if there is no such folder.
    std::vector<std::string> names(const std::string& folder) const;
    /// Everything that is not a folder, hidden names and links included, sorted.
    std::vector<std::string> all() const;

    const Directory* directory() const { return directory_ ? &*directory_ : nullptr; }
    std::string shown(std::string_view path) const { return shown_ + std::string(path); }

  private:
    std::optional<Directory> directory_;
    std::string shown_ = "archive/";
};

}  // namespace isms

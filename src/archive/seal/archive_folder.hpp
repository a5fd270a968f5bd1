#pragma once

#include "archive_files.hpp"

#include <isms/store/directory.hpp>
#include <isms/store/store.hpp>

namespace isms {

/// An archive in a folder.
class ArchiveFolder : public ArchiveFiles {
  public:
    /// archive/ of a review directory, which may not be there yet.
    explicit ArchiveFolder(const Store& store);
    ArchiveFolder(Directory directory, std::string shown)
        : ArchiveFiles(std::move(shown), false), directory_(std::move(directory)) {}

    std::optional<std::string> read(std::string_view path) const override;
    std::vector<std::string> names(const std::string& folder) const override;
    std::vector<std::string> all() const override;
    std::vector<DigestedFile> digest(
        std::span<const std::string> paths,
        const std::function<void(const DigestProgress&)>& progress) const override;

  private:
    std::optional<Directory> directory_;
};

}  // namespace isms

#pragma once

#include <isms/archive/file_digests.hpp>

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace isms {

/// The files of an archive, wherever it lies: in a folder, or in an evidence pack. Paths are
/// relative to it. No link in it is followed. All of it throws exit 6 where the system refuses.
class ArchiveFiles {
  public:
    /// `shown` stands before paths in messages. `is_partial`: it may hold seals without the files
    /// that they name.
    ArchiveFiles(std::string shown, bool is_partial)
        : shown_(std::move(shown)), is_partial_(is_partial) {}
    virtual ~ArchiveFiles() = default;
    ArchiveFiles(const ArchiveFiles&) = delete;
    ArchiveFiles& operator=(const ArchiveFiles&) = delete;

    /// None if it is not there.
    virtual std::optional<std::string> read(std::string_view path) const = 0;
    /// Sorted; none if there is no such folder.
    virtual std::vector<std::string> names(const std::string& folder) const = 0;
    /// Everything that is not a folder, hidden names and links included, sorted.
    virtual std::vector<std::string> all() const = 0;
    /// The SHA-256 of each, in the order of the paths; see digest_files().
    virtual std::vector<DigestedFile> digest(
        std::span<const std::string> paths,
        const std::function<void(const DigestProgress&)>& progress) const = 0;

    std::string shown(std::string_view path) const { return shown_ + std::string(path); }
    bool is_partial() const { return is_partial_; }

  private:
    std::string shown_;
    bool is_partial_;
};

}  // namespace isms

#pragma once

#include <isms/store/file_descriptor.hpp>
#include <isms/store/modes.hpp>

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <vector>

namespace isms {

/// An open directory: of the store, or of what the archive reads and writes. Everything in it is
/// reached relative to it, one name at a time, and a symbolic link below the root is never
/// followed, so that no record can lead out of the review directory. All of it throws exit 6 where
/// the system refuses.
class Directory {
  public:
    /// The root itself may be reached through links.
    static Directory open_root(const std::filesystem::path& path);

    int descriptor() const { return descriptor_.number(); }
    /// Path of `name` in it, relative to the root: for messages.
    std::string shown(std::string_view name) const;

    std::optional<Directory> open(
        const std::string& name) const;  ///< none if there is no such name
    std::optional<Directory> descend(std::span<const std::string> names) const;
    /// 0 if it was made, else the errno for which not: EEXIST where it is there already.
    int make(const std::string& name, const Modes& modes) const;
    Directory open_or_make(const std::string& name, const Modes& modes) const;

    std::optional<struct stat> status(
        const std::string& name) const;  ///< of a link itself; none if absent
    /// The same for many names, without making a string of each; false where status() would give
    /// none or throw.
    bool look_at(const char* name, struct stat& found) const noexcept;
    /// In no order, without `.` and `..`.
    std::vector<std::string> names() const;
    void each_name(const std::function<void(std::string_view)>& take) const;
    /// With what the file system tells without being asked for each: true for a folder, none where
    /// it does not say.
    void each_entry(
        const std::function<void(std::string_view, std::optional<bool> is_folder)>& take) const;

  private:
    Directory(FileDescriptor descriptor, std::string path)
        : descriptor_(std::move(descriptor)), path_(std::move(path)) {}

    FileDescriptor descriptor_;
    std::string path_;
};

}  // namespace isms

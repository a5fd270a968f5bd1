#pragma once

#include <isms/store/directory.hpp>
#include <isms/store/file_descriptor.hpp>
#include <isms/store/store.hpp>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace isms {

// Files in an open directory. Every function throws exit 6 where the system refuses, names the file
// relative to the directory that was opened first, and copes with signals and short writes.

/// Opened for reading; none if there is no such file. A link, a pipe or a folder of that name is
/// refused.
std::optional<FileDescriptor> open_file(const Directory& directory, const std::string& name);
std::optional<std::string> read_file(const Directory& directory, const std::string& name);
/// Digest of the file's bytes, read in pieces; none if there is no such file.
std::optional<FileDigest> digest_in(const Directory& directory, const std::string& name);

/// All bytes from here on, piece by piece; `shown` names the file in errors.
void read_pieces(const FileDescriptor& file, const std::string& shown,
                 const std::function<void(std::string_view)>& take);

/// A file anywhere, opened for reading, through links too; exit 4 ("no-such-file") if it is not
/// there.
FileDescriptor open_outside(const std::filesystem::path& path);

/// A new file, opened for writing, whose permissions are `mode` whatever the umask.
FileDescriptor create_file(const Directory& directory, const std::string& name, mode_t mode);
void write_all(const FileDescriptor& file, std::string_view bytes, const std::string& shown);
void sync_file(const FileDescriptor& file, const std::string& shown);
void sync_directory(const Directory& directory);
/// Everything that was written to the file system that the directory lies on (syncfs). Linux tells
/// of a failed write since 5.8.
void sync_file_system(const Directory& directory);

/// A whole file at once: written as `temporary` beside it, renamed over it, and both synced if
/// `durable`.
void write_whole_file(const Directory& directory, const std::string& name,
                      const std::string& temporary, std::string_view bytes, mode_t mode,
                      bool durable);

void rename_file(const Directory& from, const std::string& name, const Directory& to,
                 const std::string& new_name);
/// True if it was there.
bool remove_file(const Directory& directory, const std::string& name);

}  // namespace isms

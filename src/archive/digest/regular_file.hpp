#pragma once

#include "digest/folder_cursor.hpp"

#include <isms/archive/file_digests.hpp>

#include <cstdint>
#include <string>
#include <sys/stat.h>

namespace isms {

/// A file that is open for reading, or why it is not.
struct RegularFile {
    FileDescriptor file;
    std::uint64_t size = 0;  ///< when it was opened
    FileState state = FileState::read;
    std::string reason;  ///< as in DigestedFile
};

/// Opens the file at that path below the cursor's folder. No link is followed.
RegularFile open_regular(FolderCursor& cursor, const std::string& path);

/// Why a path was not found, as an errno value says it: what DigestedFile tells of it.
RegularFile not_found(int error_number);
/// The same for what is no regular file.
RegularFile not_regular(mode_t mode);
/// "it is a symbolic link"
std::string kind_of(mode_t mode);

}  // namespace isms

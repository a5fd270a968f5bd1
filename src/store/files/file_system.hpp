#pragma once

#include <isms/store/directory.hpp>

namespace isms {

/// True if the directory lies on a file system that is known to change a folder's own times
/// whenever a name in it comes, goes or changes (POSIX asks for that). Some that stand for another
/// machine's files make these times up.
bool tells_of_changed_folders(const Directory& directory) noexcept;

}  // namespace isms

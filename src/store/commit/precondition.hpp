#pragma once

#include "files/relative_path.hpp"

#include <isms/store/change_set.hpp>
#include <isms/store/directory.hpp>
#include <isms/store/store.hpp>

#include <map>
#include <string>

namespace isms {

/// Digests of what the store read last, by path.
using ReadDigests = std::map<std::string, std::string, std::less<>>;

/// Checks that a planned file finds what its plan was made from, and could be put into place now:
/// the commit point must not be passed by a change that can't be completed. Gives what the journal
/// will say of the file, but for the digest of its new content. Throws exit 5 ("exists-already",
/// "changed-meanwhile"), exit 6.
JournalEntry::File check_precondition(const Directory& root, const FileChange& change,
                                      const ReadDigests& last_read);

/// The file's folder, or none where it is missing.
std::optional<Directory> folder_of(const Directory& root, const RelativePath& path);

}  // namespace isms

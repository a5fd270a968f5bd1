#pragma once

#include "directory.hpp"

#include <isms/base/diagnostic.hpp>
#include <isms/model/ids.hpp>

#include <string>
#include <vector>

namespace isms {

/// A file whose name is an action's id, in the folder of its year.
struct ActionFile {
    ActionId id;
    std::size_t folder;  ///< index into ActionFiles::folders
};

struct ActionFiles {
    std::vector<Directory> folders;
    std::vector<ActionFile> files;  ///< ordered by id
};

/// Lists actions/<year>/. Other names that look like records are reported: they might be a second
/// copy of one.
ActionFiles list_action_files(const Directory& root, std::vector<Diagnostic>& problems);

}  // namespace isms

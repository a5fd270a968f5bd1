#pragma once

#include "action_cache.hpp"

#include <isms/base/diagnostic.hpp>
#include <isms/model/ids.hpp>
#include <isms/store/directory.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace isms {

/// A folder actions/<year>/.
struct YearFolder {
    int year;
    Directory directory;
    FileStamp stamp;  ///< blank where it would tell nothing
};

/// By year in ascending order.
std::vector<YearFolder> open_year_folders(const Directory& root);

/// A file whose name is the id of an action that the cache does not know, in the folder of its
/// year.
struct NewActionFile {
    std::size_t folder;  ///< index into the year folders
    ActionId id;
};

/// Files whose names are ids of actions, each by its number: its index in the cache, or behind
/// those its index in `added`.
struct ActionFiles {
    std::vector<std::uint32_t> numbers;  ///< in the order in which the folders name them
    std::vector<NewActionFile> added;
    std::vector<std::size_t> ends;  ///< by folder, where its numbers end
    std::vector<bool> have_others;  ///< by folder, whether a file in it was ignored
    bool are_as_cached = true;      ///< the same names in the same order
};

/// What the folders hold now. Other names that look like records are reported: they might be a
/// second copy of one.
ActionFiles list_action_files(const std::vector<YearFolder>& folders, const ActionCache& cache,
                              std::vector<Diagnostic>& problems);

}  // namespace isms

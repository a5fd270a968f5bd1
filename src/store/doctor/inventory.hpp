#pragma once

#include "findings.hpp"
#include "place.hpp"

#include <isms/store/directory.hpp>

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace isms::doctor {

struct File {
    std::string path;
    Place place;
};

/// Every file of the review directory that is the doctor's business: not hidden ones, nor the
/// archive, which has its own verification.
struct Inventory {
    std::vector<File> files;  ///< ordered by path
    std::set<std::pair<Kind, std::string>>
        records;                            ///< what lies where it belongs, by kind and name
    std::set<std::string> meeting_folders;  ///< their names, whatever they are

    bool has(Kind kind, const std::string& name) const { return records.contains({kind, name}); }
};

/// Also reports what is neither a file nor a folder.
Inventory take_inventory(const Directory& root, Findings& findings);

}  // namespace isms::doctor

#include "bag/new_place.hpp"

#include <isms/base/error.hpp>
#include <isms/base/unicode.hpp>
#include <isms/store/file_io.hpp>
#include <isms/store/retry.hpp>

#include <fmt/format.h>

#include <cerrno>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

namespace isms::bag {
namespace {

namespace fs = std::filesystem;

Error exists(const std::string& shown) {
    return refused_error("bag-exists", fmt::format("there is something at {} already", shown),
                         "name another path, or move it away; nothing is overwritten");
}

fs::path folder_of(const fs::path& target) {
    const auto folder = target.parent_path();
    return folder.empty() ? fs::path(".") : folder;
}

/// "out/" is the folder "out".
fs::path without_slash(const fs::path& path) {
    return path.has_filename() ? path : path.parent_path();
}

Directory open_folder(const fs::path& folder) {
    std::error_code error;
    if (!fs::is_directory(folder, error))
        throw not_found_error("no-such-directory",
                              fmt::format("there is no folder {}", shown_path(folder)),
                              "make it first, or name another path");
    return Directory::open_root(folder);
}

/// Syncs a file, or a folder with all that is in it.
void sync_all(const Directory& folder, const std::string& name) {
    if (const auto status = folder.status(name); status && !S_ISDIR(status->st_mode)) {
        if (const auto file = open_file(folder, name)) sync_file(*file, folder.shown(name));
        return;
    }
    if (const auto inner = folder.open(name)) {
        // Of many files, one by one takes far longer than all at once.
        sync_file_system(*inner);
        sync_directory(*inner);
    }
}

}  // namespace

std::string shown_path(const fs::path& path) {
    return printable(path.string());
}

NewPlace::NewPlace(const fs::path& typed) : NewPlace(without_slash(typed), WithoutSlash{}) {}

NewPlace::NewPlace(const fs::path& target, WithoutSlash)
    : folder_(folder_of(target)),
      name_(target.filename().string()),
      temporary_(fmt::format(".{}.{}.part", name_.substr(0, 200), ::getpid())),
      parent_(open_folder(folder_)) {
    if (name_.empty() || name_ == "." || name_ == ".." || parent_.status(name_))
        throw exists(shown_path(target));
}

NewPlace::~NewPlace() {
    if (is_finished_) return;
    std::error_code ignored;
    fs::remove_all(temporary_path(), ignored);
}

void rename_new(const Directory& from, const std::string& name, const Directory& to,
                const std::string& new_name) {
    if (::renameat2(from.descriptor(), name.c_str(), to.descriptor(), new_name.c_str(),
                    RENAME_NOREPLACE) == 0)
        return;
    if (errno == EEXIST) throw exists(to.shown(new_name));
    // Some file systems can't tell; what was not there a moment ago is hardly there now.
    if (errno != EINVAL && errno != ENOSYS)
        throw io_error("move into place", to.shown(new_name), errno);
    if (to.status(new_name)) throw exists(to.shown(new_name));
    rename_file(from, name, to, new_name);
}

void NewPlace::finish() {
    sync_all(parent_, temporary_);
    rename_new(parent_, temporary_, parent_, name_);
    is_finished_ = true;
    sync_directory(parent_);
}

}  // namespace isms::bag

#include "precondition.hpp"

#include "layout.hpp"

#include <isms/base/error.hpp>
#include <isms/store/file_io.hpp>

#include <fcntl.h>
#include <unistd.h>

namespace isms {
namespace {

Error exists_already(const std::string& path) {
    return refused_error("exists-already",
                         path + " exists already, though this command was to create it",
                         "look at what is there, then run the command again");
}

Error changed_meanwhile(const std::string& path, const char* what) {
    return refused_error("changed-meanwhile",
                         path + " " + what + " after this command had read it; nothing was changed",
                         "run the command again, so that it starts from what is there now");
}

/// The innermost folder on the way to the file that exists.
Directory nearest_folder(const Directory& root, const RelativePath& path) {
    auto nearest = root.open(".");
    for (const auto& folder : path.folders()) {
        auto next = nearest->open(folder);
        if (!next) break;
        nearest = std::move(next);
    }
    return std::move(*nearest);
}

/// New contents are written under .isms and renamed into place, which needs permission and one file
/// system.
void check_can_receive(const Directory& root, const RelativePath& path) {
    const Directory folder = nearest_folder(root, path);
    if (::faccessat(folder.descriptor(), ".", W_OK | X_OK, AT_EACCESS) != 0) {
        throw io_error("write", path.text(), errno);
    }
    const auto here = folder.status(".");
    const auto staging = root.status(layout::private_folder);
    if (here && staging && here->st_dev != staging->st_dev) {
        throw io_error("write", path.text(), EXDEV,
                       "keep all of a review directory on one file system");
    }
}

std::string expected_digest(const FileChange& change, const ReadDigests& last_read) {
    if (!change.expected_sha256.empty()) return change.expected_sha256;
    const auto found = last_read.find(change.path);
    return found == last_read.end() ? std::string() : found->second;
}

}  // namespace

std::optional<Directory> folder_of(const Directory& root, const RelativePath& path) {
    return root.descend(path.folders());
}

JournalEntry::File check_precondition(const Directory& root, const FileChange& change,
                                      const ReadDigests& last_read) {
    const RelativePath path(change.path);
    check_can_receive(root, path);
    const auto folder = folder_of(root, path);

    JournalEntry::File file;
    file.path = path.text();
    file.created = change.creates;
    file.removed = change.removes;
    if (change.creates) {
        if (folder && folder->status(path.name())) throw exists_already(path.text());
        return file;
    }
    const auto present = folder ? digest_in(*folder, path.name()) : std::nullopt;
    if (!present) throw changed_meanwhile(path.text(), "was removed");
    const auto expected = expected_digest(change, last_read);
    if (!expected.empty() && present->sha256 != expected) {
        throw changed_meanwhile(path.text(), "was changed by something else");
    }
    file.before_sha256 = present->sha256;
    return file;
}

}  // namespace isms

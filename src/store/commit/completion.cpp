#include "completion.hpp"

#include "journal/journal_folder.hpp"
#include "journal/recovery.hpp"
#include "layout.hpp"
#include "precondition.hpp"

#include <isms/base/error.hpp>
#include <isms/store/file_io.hpp>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace isms {
namespace {

constexpr const char* lost =
    "restore .isms from a backup; or give the change up: delete .isms/pending.json, then run "
    "isms-review doctor";

/// Refuses what can't be completed without guessing.
void check_recoverable(const JournalEntry::File& file, const std::optional<FileDigest>& staged,
                       const std::optional<FileDigest>& present) {
    const bool is_absent = !present;
    if (file.removed) {
        if (is_absent || present->sha256 == file.before_sha256) return;
        throw pending_error(
            file.path + " was changed by something else before it was removed",
            "move " + file.path + " out of the review directory, then run the command again");
    }
    const bool is_old = present && !file.created && present->sha256 == file.before_sha256;
    const bool is_new = present && present->sha256 == file.after_sha256;
    if (is_new) return;
    if (staged) {
        if (staged->sha256 != file.after_sha256) {
            throw pending_error(
                "the new content of " + file.path + " under .isms/staging is damaged", lost);
        }
        if (!is_absent && !is_old) {
            throw pending_error(
                file.path + " was changed by something else before the change to it was complete",
                "move " + file.path +
                    " out of the review directory, run the command again, then compare the two");
        }
        return;
    }
    // Only its own rename takes a staged file away, so other content was put there after that
    // rename. The old content, or none, says that the staged file was lost.
    if (is_absent || is_old) {
        throw pending_error("the new content of " + file.path + " under .isms/staging is missing",
                            lost);
    }
}

}  // namespace

void Completion::finish(const JournalEntry& entry) {
    put_into_place(entry, false);
}

void Completion::recover(const JournalEntry& entry) {
    const auto staging = private_folder_->open(layout::staging);
    for (std::size_t index = 0; index < entry.files.size(); ++index) {
        const RelativePath path(entry.files[index].path);
        const auto folder = folder_of(*root_, path);
        check_recoverable(
            entry.files[index],
            staging ? digest_in(*staging, layout::staged(entry.sequence, index)) : std::nullopt,
            folder ? digest_in(*folder, path.name()) : std::nullopt);
    }
    put_into_place(entry, true);
}

void Completion::put_into_place(const JournalEntry& entry, bool recovering) {
    const Directory staging = private_folder_->open_or_make(layout::staging, modes_);
    for (std::size_t index = 0; index < entry.files.size(); ++index) {
        if (entry.files[index].removed) continue;
        const RelativePath path(entry.files[index].path);
        const auto name = layout::staged(entry.sequence, index);
        const Directory& folder = folder_for(path, recovering);
        if (recovering && !staging.status(name)) continue;
        rename_file(staging, name, folder, path.name());
    }
    remove_from_place(entry);
    if (durable_) sync_folders();
    rename_file(*private_folder_, layout::pending,
                private_folder_->open_or_make(layout::journal, modes_),
                layout::journal_entry(entry.sequence));
}

/// After all renames, so that what is new is there before what is old goes.
void Completion::remove_from_place(const JournalEntry& entry) {
    std::set<std::string> removed;
    std::set<std::string> folders;
    for (const auto& file : entry.files) {
        if (!file.removed) continue;
        removed.insert(file.path);
        const RelativePath path(file.path);
        if (const auto folder = folder_of(*root_, path)) {
            remove_file(*folder, path.name());
            to_sync_.insert(path.folder());
        }
        // The folders at the top are part of the layout.
        std::string here;
        for (const auto& name : path.folders()) {
            here += (here.empty() ? "" : "/") + name;
            if (here != name) folders.insert(here);
        }
    }
    if (removed.empty()) return;
    remove_empty_folders(folders);
    JournalFolder(*private_folder_).forget(removed);
}

void Completion::remove_empty_folders(const std::set<std::string>& folders) {
    for (auto folder = folders.rbegin(); folder != folders.rend(); ++folder) {  // the inner first
        const RelativePath path(*folder);
        const auto above = folder_of(*root_, path);
        if (!above) continue;
        if (::unlinkat(above->descriptor(), path.name().c_str(), AT_REMOVEDIR) != 0) {
            const bool is_kept = errno == ENOTEMPTY || errno == EEXIST;
            if (is_kept) continue;
            if (errno != ENOENT) throw io_error("remove", path.text(), errno);
        }
        to_sync_.insert(path.folder());
    }
}

/// The file's folder, made where it is missing. Who recovers does not know which folders were new,
/// so all on the way are synced.
const Directory& Completion::folder_for(const RelativePath& path, bool recovering) {
    const auto wanted = path.folder();
    to_sync_.insert(wanted);
    if (current_ && current_path_ == wanted) return *current_;
    current_ = root_->open(".");
    std::string here;
    for (const auto& name : path.folders()) {
        auto next = current_->open(name);
        if (!next || recovering) to_sync_.insert(here);
        current_ = next ? std::move(*next) : current_->open_or_make(name, modes_);
        here += (here.empty() ? "" : "/") + name;
    }
    current_path_ = wanted;
    return *current_;
}

void Completion::sync_folders() {
    for (const auto& path : to_sync_) {
        if (path.empty()) {
            sync_directory(*root_);
        } else {
            const RelativePath folder(path);
            const auto above = folder_of(*root_, folder);
            // What was removed may have been the last in it.
            if (const auto opened = above ? above->open(folder.name()) : std::nullopt)
                sync_directory(*opened);
        }
    }
}

}  // namespace isms

#include "stage.hpp"

#include "journal/journal_codec.hpp"
#include "journal/journal_folder.hpp"
#include "layout.hpp"
#include "precondition.hpp"

#include <isms/base/digest.hpp>
#include <isms/base/error.hpp>
#include <isms/base/unicode.hpp>
#include <isms/store/file_io.hpp>

#include <exception>
#include <unistd.h>
#include <utility>

namespace isms {
namespace {

/// Up to so many files each is synced by itself. Beyond that one sync of the file system is
/// quicker, though it writes what other programs have not written yet as well.
constexpr std::size_t synced_one_by_one = 1000;

/// Copies what lies outside; the plan was made from bytes with the digest `planned`.
std::string copy_outside(const FileDescriptor& target, const std::string& shown,
                         const FileChange& change) {
    const auto source = open_outside(*change.copy_of);
    Sha256 digest;
    read_pieces(source, printable(change.copy_of->string()), [&](std::string_view piece) {
        digest.update(piece);
        write_all(target, piece, shown);
    });
    auto found = digest.hex();
    if (found != change.copy_sha256) {
        throw refused_error("changed-meanwhile",
                            printable(change.copy_of->string()) +
                                " was changed while it was being attached; nothing was changed",
                            "run the command again once the file is no longer written to");
    }
    return found;
}

}  // namespace

Stage::Stage(const Directory& root, const Directory& private_folder, const Modes& modes,
             bool durable, JournalEntry entry)
    : root_(&root),
      private_folder_(&private_folder),
      modes_(modes),
      durable_(durable),
      entry_(std::move(entry)),
      staging_(private_folder.open_or_make(layout::staging, modes)) {}

Stage::~Stage() {
    if (!pending_) remove_leftovers(*private_folder_);
}

void Stage::write(const ChangeSet& changes) {
    syncs_each_ = durable_ && changes.files.size() <= synced_one_by_one;
    for (std::size_t index = 0; index < changes.files.size(); ++index) {
        // What is to go leaves no copy.
        if (changes.files[index].removes) continue;
        write_content(index, changes.files[index]);
        if (!entry_.files[index].created) keep_before_image(index);
    }
    if (durable_ && !syncs_each_) sync_file_system(staging_);
}

void Stage::write_content(std::size_t index, const FileChange& change) {
    const auto name = layout::staged(entry_.sequence, index);
    const auto shown = staging_.shown(name);
    const auto file = create_file(staging_, name, modes_.file);
    auto& after = entry_.files[index].after_sha256;
    if (change.copy_of) {
        after = copy_outside(file, shown, change);
    } else {
        write_all(file, change.content, shown);
        after = sha256_hex(change.content);
    }
    if (syncs_each_) sync_file(file, shown);
}

void Stage::keep_before_image(std::size_t index) {
    // Not synced: only undo reads it, and undo compares its digest first.
    const RelativePath path(entry_.files[index].path);
    const auto folder = folder_of(*root_, path);
    const auto before = folder ? read_file(*folder, path.name()) : std::nullopt;
    if (!before || sha256_hex(*before) != entry_.files[index].before_sha256) {
        throw refused_error(
            "changed-meanwhile",
            path.text() + " is being changed by something else; nothing was changed",
            "run the command again, so that it starts from what is there now");
    }
    const auto images = private_folder_->open_or_make(layout::journal, modes_)
                            .open_or_make(layout::journal_images(entry_.sequence), modes_);
    const auto name = layout::before_image(index);
    write_all(create_file(images, name, modes_.file), *before, images.shown(name));
}

void Stage::make_pending() {
    // The names of the staged files must be on disk before the entry that relies on them; so must
    // .isms itself, which is new when its journal is.
    if (durable_) sync_directory(staging_);
    if (durable_ && entry_.sequence == 1) sync_directory(*root_);
    remove_file(*private_folder_, layout::pending_temporary);
    {
        const auto file = create_file(*private_folder_, layout::pending_temporary, modes_.file);
        write_all(file, print_journal_entry(entry_),
                  private_folder_->shown(layout::pending_temporary));
        if (durable_) sync_file(file, private_folder_->shown(layout::pending_temporary));
    }
    rename_file(*private_folder_, layout::pending_temporary, *private_folder_, layout::pending);
    pending_ = true;
    if (durable_) sync_directory(*private_folder_);
}

void remove_leftovers(const Directory& private_folder) noexcept {
    try {
        if (const auto staging = private_folder.open(layout::staging)) {
            for (const auto& name : staging->names()) {
                static_cast<void>(::unlinkat(staging->descriptor(), name.c_str(), 0));
            }
        }
        remove_file(private_folder, layout::pending_temporary);
        JournalFolder(private_folder).remove_orphans();
    } catch (const std::exception&) {
        // The next writer tries again.
    }
}

}  // namespace isms

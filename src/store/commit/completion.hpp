#pragma once

#include "files/relative_path.hpp"

#include <isms/store/directory.hpp>
#include <isms/store/store.hpp>

#include <optional>
#include <set>
#include <string>

namespace isms {

/// The part of a transaction after its commit point: every staged file is renamed to its place,
/// what is to go is removed, then pending.json moved into the journal. Each step can be repeated,
/// so whoever finds a pending transaction completes it.
///
/// What is synced when, and why that is enough (the order of renames in different directories is
/// not promised to survive a power failure unless a sync lies between them):
///   1. staged contents, then the staging folder; then pending.json and .isms: the commit point.
///      From here on the transaction is never lost, only perhaps not complete. The contents of a
///      large one (stage.cpp says how large) are synced by one sync of their file system: nothing
///      relies on an order among them.
///   2. after the renames, each folder that received a file, and each folder in which a folder was
///   made. Only
///      then is pending.json moved, so that it can't leave before what it stands for has arrived.
///   3. that last move is not synced: if it is lost, the entry is found pending again and every
///   step of it done.
/// Before images are not synced: nothing but undo needs them, and it compares their digests.
class Completion {
  public:
    Completion(const Directory& root, const Directory& private_folder, const Modes& modes,
               bool durable)
        : root_(&root), private_folder_(&private_folder), modes_(modes), durable_(durable) {}

    /// Straight after the commit point, by who passed it. Throws exit 6.
    void finish(const JournalEntry& entry);

    /// Of a transaction whose writer was killed. Throws exit 5 ("transaction-pending") if its
    /// staged files are lost, or a target holds neither its old nor its new bytes: never overwrites
    /// what somebody put there.
    void recover(const JournalEntry& entry);

  private:
    void put_into_place(const JournalEntry& entry, bool recovering);
    void remove_from_place(const JournalEntry& entry);
    void remove_empty_folders(const std::set<std::string>& folders);
    const Directory& folder_for(const RelativePath& path, bool recovering);
    void sync_folders();

    const Directory* root_;
    const Directory* private_folder_;
    Modes modes_;
    bool durable_;
    std::set<std::string> to_sync_;
    std::string current_path_;
    std::optional<Directory> current_;
};

}  // namespace isms

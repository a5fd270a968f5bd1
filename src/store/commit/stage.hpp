#pragma once

#include <isms/store/change_set.hpp>
#include <isms/store/directory.hpp>
#include <isms/store/store.hpp>

namespace isms {

/// What a transaction writes before its commit point: the new contents, the bytes that replaced
/// files had before, and last of all .isms/pending.json, whose appearance is that point. Until then
/// the destructor takes everything back.
class Stage {
  public:
    Stage(const Directory& root, const Directory& private_folder, const Modes& modes, bool durable,
          JournalEntry entry);
    ~Stage();
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    /// The files of the change set, in the order of the entry's; fills in their new digests.
    /// Throws exit 5 ("changed-meanwhile"), exit 6.
    void write(const ChangeSet& changes);
    /// Passes the commit point.
    void make_pending();

    /// True once pending.json is in place, even if making that durable failed.
    bool is_pending() const { return pending_; }
    const JournalEntry& entry() const { return entry_; }

  private:
    void write_content(std::size_t index, const FileChange& change);
    void keep_before_image(std::size_t index);

    const Directory* root_;
    const Directory* private_folder_;
    Modes modes_;
    bool durable_;
    bool syncs_each_ = false;
    JournalEntry entry_;
    Directory staging_;
    bool pending_ = false;
};

/// Removes what a killed writer left before its commit point; only for who holds the lock alone and
/// has found no pending transaction. What can't be removed does no harm to reading and stays.
void remove_leftovers(const Directory& private_folder) noexcept;

}  // namespace isms

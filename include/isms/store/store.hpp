#pragma once

#include <isms/store/change_set.hpp>

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms {

enum class Access { read, write };

struct StoreOptions {
    std::chrono::milliseconds lock_wait{10'000};
    /// False only for a directory that nobody uses yet: its maker syncs it once, as a whole, and
    /// renames it.
    bool durable = true;
};

/// What one committed transaction left in the journal.
struct JournalEntry {
    struct File {
        std::string path;
        bool created = false;
        bool removed = false;
        std::string before_sha256;  ///< empty where the file was created
        std::string after_sha256;   ///< empty where it was removed
    };
    long sequence = 0;
    std::string command;
    std::string summary;
    Instant at{std::chrono::sys_seconds{}};
    std::string by;
    bool undoable = true;
    std::optional<long> undoes;
    std::vector<File> files;
};

/// The bytes of a review directory, under its lock. Paths are relative to the root, never absolute,
/// never with
/// `..`, and no symbolic link is followed below the root.
///
/// Readers share the lock and writers hold it alone, for as long as the Store lives, so that a
/// reader sees the directory before or after a change and never between. A transaction is written
/// to the journal first and completed by whoever opens the directory next if its writer is killed.
/// In a directory that can't be written, reading works without a lock; a transaction pending there
/// is refused (exit 5).
class Store {
  public:
    /// Throws: exit 4 if `root` holds no review.json (code "no-review-directory"; a writer may open
    /// what prepare() made, to commit the first one), exit 5 if the lock is not had in time
    /// ("locked") or a pending transaction can't be completed ("transaction-pending"), exit 6 on
    /// I/O.
    Store(std::filesystem::path root, Access access, StoreOptions options = {});
    ~Store();
    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;

    /// Makes `root` (and the directories above it that are missing) with the marker files that a
    /// review directory has besides its records (.gitignore), ready to be opened for writing.
    /// Throws exit 5 if it holds a review.json already.
    static void prepare(const std::filesystem::path& root);

    const std::filesystem::path& root() const;
    Access access() const;

    /// The file's bytes; none if there is no such file. Throws exit 6.
    std::optional<std::string> read(std::string_view path) const;
    bool exists(std::string_view path) const;
    /// Names in a directory, sorted; empty if there is no such directory. Hidden names and names
    /// that the store itself writes are left out.
    std::vector<std::string> list(std::string_view directory) const;

    /// All or nothing (see design: lock, journal, temporary file, fsync, rename, fsync of the
    /// directory). Throws exit 5 ("changed-meanwhile", "exists-already") or exit 6; then nothing
    /// was changed, unless the message says that the next command completes the change.
    void commit(const ChangeSet& changes);

    /// Newest first; at most `limit` entries.
    std::vector<JournalEntry> journal(std::size_t limit) const;
    /// The bytes that a file had before (undo needs them); none if the journal no longer holds
    /// them.
    std::optional<std::string> before_image(const JournalEntry& entry, std::string_view path) const;

    /// A private place under .isms/cache for what can be computed again; writing fails silently.
    std::optional<std::string> read_cache(std::string_view name) const;
    void write_cache(std::string_view name, std::string_view bytes) const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// The nearest directory at or above `start` that holds a review.json, as git finds its repository.
std::optional<std::filesystem::path> find_review_directory(const std::filesystem::path& start);

/// SHA-256 of a file outside the store, read in pieces; throws exit 6, exit 4 if it is not there.
struct FileDigest {
    std::string sha256;
    std::int64_t size = 0;
};
FileDigest digest_file(const std::filesystem::path& file);

}  // namespace isms

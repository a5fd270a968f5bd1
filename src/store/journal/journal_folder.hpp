#pragma once

#include <isms/store/directory.hpp>
#include <isms/store/store.hpp>

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace isms {

/// .isms/journal: the committed transactions and the bytes that their files had before. It keeps so
/// few entries that listing it is cheap, which is why no counter has to be kept, and trusted,
/// beside it.
class JournalFolder {
  public:
    /// Of the folder .isms; it need not hold a journal yet.
    explicit JournalFolder(const Directory& private_folder);

    std::vector<long> sequences() const;  ///< of whole entries, ascending
    /// One more than the highest number of which there is any trace.
    long next_sequence() const;

    std::optional<JournalEntry> read(long sequence) const;  ///< none if it is missing or damaged
    std::optional<std::string> before_image(long sequence, std::size_t index) const;

    /// Removes the before images of transactions that were never committed.
    void remove_orphans() const;
    /// Removes the bytes that files had before, of all entries, by path.
    void forget(const std::set<std::string>& paths) const;
    /// Removes what is older than the newest `keep` entries.
    void prune(std::size_t keep) const;

  private:
    void remove_images(long sequence) const;

    std::optional<Directory> folder_;
};

}  // namespace isms

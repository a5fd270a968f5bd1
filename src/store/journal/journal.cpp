#include "journal_folder.hpp"
#include "store_state.hpp"

#include <isms/base/digest.hpp>
#include <isms/store/store.hpp>

namespace isms {

std::vector<JournalEntry> Store::journal(std::size_t limit) const {
    std::vector<JournalEntry> entries;
    const auto private_folder = state_->private_folder();
    if (!private_folder) return entries;
    const JournalFolder journal(*private_folder);
    const auto sequences = journal.sequences();
    for (auto sequence = sequences.rbegin(); sequence != sequences.rend(); ++sequence) {
        if (entries.size() == limit) break;
        if (auto entry = journal.read(*sequence)) entries.push_back(std::move(*entry));
    }
    return entries;
}

std::optional<std::string> Store::before_image(const JournalEntry& entry,
                                               std::string_view path) const {
    const auto private_folder = state_->private_folder();
    if (!private_folder) return std::nullopt;
    for (std::size_t index = 0; index < entry.files.size(); ++index) {
        if (entry.files[index].path != path || entry.files[index].created) continue;
        auto bytes = JournalFolder(*private_folder).before_image(entry.sequence, index);
        // It is not synced when it is kept, so a power failure may have taken some of it.
        if (bytes && sha256_hex(*bytes) == entry.files[index].before_sha256) return bytes;
    }
    return std::nullopt;
}

}  // namespace isms

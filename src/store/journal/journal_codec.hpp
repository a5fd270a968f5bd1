#pragma once

#include <isms/store/store.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace isms {

/// A transaction as .isms/pending.json and .isms/journal/<sequence>.json hold it. The same bytes
/// serve as both, so that completing one ends with a rename.
std::string print_journal_entry(const JournalEntry& entry);

/// None if it is damaged, of a newer version, or names a path that no record can have.
std::optional<JournalEntry> parse_journal_entry(std::string_view text);

}  // namespace isms

#pragma once

#include <string>
#include <string_view>

namespace isms::layout {

// What lies under .isms. Nothing of it is evidence; with no transaction pending all of it may be
// deleted.

inline constexpr const char* private_folder = ".isms";
inline constexpr const char* lock = "lock";
inline constexpr const char* pending = "pending.json";
inline constexpr const char* pending_temporary = "pending.json.tmp";
inline constexpr const char* staging = "staging";  ///< new contents of the transaction under way
inline constexpr const char* journal = "journal";  ///< committed transactions, one file each
inline constexpr const char* cache = "cache";

/// How many transactions the journal keeps, and so how far back `undo` reaches.
inline constexpr std::size_t journal_length = 200;

inline std::string staged(long sequence, std::size_t index) {
    return std::to_string(sequence) + "-" + std::to_string(index);
}
inline std::string journal_entry(long sequence) {
    return std::to_string(sequence) + ".json";
}
/// The folder of an entry's before images.
inline std::string journal_images(long sequence) {
    return std::to_string(sequence);
}
inline std::string before_image(std::size_t index) {
    return std::to_string(index) + ".before";
}

/// For messages: `.isms/<name>`.
inline std::string shown(std::string_view name) {
    return std::string(private_folder) + "/" + std::string(name);
}

}  // namespace isms::layout

#pragma once

#include "file_stamp.hpp"

#include <isms/store/action_index.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace isms {

/// One action as the cache's file holds it, at its place in a table. Days are numbered from 1970;
/// texts follow each other from `texts` on: the name of the file with a final zero, then owner,
/// review and title.
struct CachedAction {
    FileStamp stamp;
    std::int32_t raised_on;
    std::int32_t due;       ///< or no_day
    std::int32_t ended_on;  ///< or no_day
    std::int32_t times_carried;
    std::int32_t times_slipped;
    std::uint32_t folder;  ///< its place in ActionCache::folders
    std::uint32_t texts;
    std::uint32_t title_length;
    std::uint8_t name_length;  ///< without the zero
    std::uint8_t owner_length;
    std::uint8_t review_length;  ///< 0: raised between reviews
    std::uint8_t state;
    std::uint8_t has_effectiveness;
    std::uint8_t end_was_seen;
    std::uint8_t reserved[2];
};
static_assert(std::is_trivially_copyable_v<CachedAction>);
static_assert(std::has_unique_object_representations_v<CachedAction>);

/// A folder actions/<year>/ whose files the cache knows.
struct CachedFolder {
    int year = 0;
    std::size_t begin = 0;  ///< its files as ActionCache::listed numbers them
    std::size_t end = 0;
    /// Of the folder itself, if it held nothing else that needs to be looked at, and if its times
    /// tell that nothing came or went; blank otherwise.
    FileStamp stamp;
};

/// What .isms/cache/actions says of the files that were read before. It is used as it was read:
/// nothing in it is copied but the number that is asked for.
class ActionCache {
  public:
    /// Knows no action.
    ActionCache() = default;
    /// Knows no action if the bytes are damaged, or of another version of the format.
    explicit ActionCache(std::unique_ptr<const std::string> bytes);

    std::int64_t scanned() const { return scanned_; }  ///< when the scan of the files began
    const std::vector<CachedFolder>& folders() const { return folders_; }
    std::size_t size() const { return count_; }

    /// By id in ascending order, as are all that follow.
    CachedAction action(std::size_t index) const;
    /// Zero-terminated.
    const char* file_name(const CachedAction& action) const;
    /// The index-th file of all, folder by folder, in the order in which the folder named them.
    std::size_t listed(std::size_t index) const;

    /// None if one of them can't be: then nothing of the cache is to be believed.
    std::optional<std::vector<ActionSummary>> summaries() const;
    /// What the summaries refer to.
    std::unique_ptr<const std::string> release() { return std::move(bytes_); }

  private:
    bool read(std::string_view body);
    bool is_sound(const CachedFolder& folder, std::size_t number) const;
    bool is_sound(const CachedAction& action) const;
    std::optional<ActionSummary> summary(const CachedAction& action) const;

    std::unique_ptr<const std::string> bytes_;
    std::int64_t scanned_ = 0;
    std::vector<CachedFolder> folders_;
    std::size_t count_ = 0;
    std::string_view listed_;
    std::string_view table_;
    std::string_view texts_;
};

/// Puts a cache together.
class ActionCacheWriter {
  public:
    /// In the order of ids; `folder` is the index of one that begin_folder() will begin.
    void add(const FileStamp& stamp, std::size_t folder, const ActionSummary& summary);
    void begin_folder(int year, const FileStamp& stamp);
    /// A file of the folder, in the order in which that names them.
    void list(std::size_t index);
    std::string print(std::int64_t scanned) const;

  private:
    std::vector<CachedFolder> folders_;
    std::uint32_t count_ = 0;
    ByteWriter listed_;
    ByteWriter table_;
    ByteWriter texts_;
};

}  // namespace isms

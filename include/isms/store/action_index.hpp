#pragma once

#include <isms/base/id_view.hpp>
#include <isms/model/action.hpp>
#include <isms/store/store.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms {

/// What lists, counts and searches for ids need of an action. Its texts lie in the index that it
/// comes from.
struct ActionSummary {
    IdView<ActionKind> id;
    std::string_view title;
    IdView<PersonKind> owner;
    std::optional<IdView<MeetingKind>> raised_in;
    std::optional<Date> due;
    std::optional<Date> ended_on;
    Date raised_on;
    ActionState state = ActionState::open;
    int times_carried = 0;
    int times_slipped = 0;
    bool has_effectiveness = false;
    bool end_was_seen = false;  ///< by a review
};

/// Summaries of all actions, ordered by id (by year, review, number).
class ActionIndex {
  public:
    ActionIndex() = default;
    /// The summaries refer to `texts`.
    ActionIndex(std::unique_ptr<const std::string> texts, std::vector<ActionSummary> summaries)
        : texts_(std::move(texts)), summaries_(std::move(summaries)) {}

    std::size_t size() const { return summaries_.size(); }
    bool empty() const { return summaries_.empty(); }
    auto begin() const { return summaries_.begin(); }
    auto end() const { return summaries_.end(); }
    const ActionSummary& operator[](std::size_t index) const { return summaries_[index]; }
    const ActionSummary& back() const { return summaries_.back(); }

  private:
    std::unique_ptr<const std::string> texts_;
    std::vector<ActionSummary> summaries_;
};

/// The index of all actions. Files are only looked at (stat) where the cache under .isms holds what
/// they say, keyed on size, mtime, ctime and inode, and read where it does not; deleting the cache
/// changes no answer. A damaged record is left out and reported in `problems`.
ActionIndex action_index(const Store& store, std::vector<Diagnostic>& problems);

}  // namespace isms

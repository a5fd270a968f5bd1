#pragma once

#include <isms/model/action.hpp>
#include <isms/store/store.hpp>

#include <optional>
#include <string>
#include <vector>

namespace isms {

/// What lists, counts and searches for ids need of an action.
struct ActionSummary {
    ActionId id{Blank{}};
    std::string title;
    PersonId owner{Blank{}};
    std::optional<Date> due;
    ActionState state = ActionState::open;
    Date raised_on{2000, 1, 1};
    std::optional<MeetingId> raised_in;
    std::optional<Date> ended_on;
    int times_carried = 0;
    int times_slipped = 0;
    bool has_effectiveness = false;
    bool end_was_seen = false;  ///< by a review
};

ActionSummary summarise(const Action& action);

/// All actions, ordered by id (by year, review, number). Files are only looked at (stat) where the
/// cache under .isms holds what they say, keyed on size, mtime, ctime and inode, and read where it
/// does not; deleting the cache changes no answer. A damaged record is left out and reported in
/// `problems`.
std::vector<ActionSummary> action_summaries(const Store& store, std::vector<Diagnostic>& problems);

}  // namespace isms

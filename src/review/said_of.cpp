#include "said_of.hpp"

#include <algorithm>

namespace isms {
namespace {

template <class Entries, class Matches>
const auto* find_entry(const Entries& entries, Matches matches) {
    const auto found = std::find_if(entries.begin(), entries.end(), matches);
    return found == entries.end() ? nullptr : &*found;
}

}  // namespace

const MinutesItem* said_of_item(const Minutes& minutes, const std::string& key) {
    return find_entry(minutes.items, [&](const MinutesItem& item) { return item.key == key; });
}

const ActionReview* said_of(const Minutes& minutes, const ActionId& action) {
    return find_entry(minutes.action_reviews,
                      [&](const ActionReview& entry) { return entry.action == action; });
}

const DecisionReview* said_of(const Minutes& minutes, const DecisionId& decision) {
    return find_entry(minutes.decision_reviews,
                      [&](const DecisionReview& entry) { return entry.decision == decision; });
}

bool is_answered(const MinutesItem* item, const Matter& matter) {
    return item != nullptr &&
           std::any_of(item->matters.begin(), item->matters.end(), [&](const MatterReview& answer) {
               return answer.subject == matter.subject;
           });
}

}  // namespace isms

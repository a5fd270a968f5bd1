#include <isms/review/ladder.hpp>
#include <isms/review/reminders.hpp>

#include <algorithm>
#include <map>
#include <tuple>

namespace isms {
namespace {

class Digests {
  public:
    explicit Digests(const PeopleById& people, Date today) : people_(people), today_(today) {}

    /// The list of somebody who is still here; none otherwise.
    Digest* of(const PersonId& id) {
        const auto person = people_.find(id);
        if (person == people_.end() || !is_active(person->second, today_)) return nullptr;
        return &digests_.try_emplace(id, Digest{id, {}, {}, {}}).first->second;
    }
    Digest* of_manager(const PersonId& id) {
        const auto person = people_.find(id);
        if (person == people_.end() || !person->second.manager) return nullptr;
        return of(*person->second.manager);
    }
    std::vector<Digest> all() {
        std::vector<Digest> result;
        for (auto& [id, digest] : digests_) {
            for (auto* list : {&digest.overdue, &digest.due_soon, &digest.escalated}) {
                std::sort(list->begin(), list->end(),
                          [](const RemindedAction& one, const RemindedAction& other) {
                              return std::tuple(one.due, one.id.str()) <
                                     std::tuple(other.due, other.id.str());
                          });
            }
            result.push_back(std::move(digest));
        }
        return result;
    }

  private:
    const PeopleById& people_;
    Date today_;
    std::map<PersonId, Digest> digests_;
};

}  // namespace

std::vector<Digest> reminder_digests(const std::vector<Action>& actions, const PeopleById& people,
                                     const LadderRule& ladder, Date today, int days) {
    Digests digests(people, today);
    for (const auto& action : actions) {
        if (!is_open(action.state) || !action.due || today.plus_days(days) < *action.due) continue;
        const RemindedAction reminded{action.id, action.title, action.owner, *action.due};
        const int late = days_between(*action.due, today);
        auto* const own = digests.of(action.owner);
        if (own != nullptr) (late > 0 ? own->overdue : own->due_soon).push_back(reminded);
        if (late <= 0) continue;
        const bool has_to_move =
            is_stale(action.state, times_carried(action), late, ladder) && !took_a_step(action);
        if (own != nullptr && !has_to_move) continue;
        if (auto* const manager = digests.of_manager(action.owner))
            manager->escalated.push_back(reminded);
    }
    return digests.all();
}

}  // namespace isms

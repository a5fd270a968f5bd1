#pragma once

#include <isms/model/carried_action.hpp>
#include <isms/model/person.hpp>

#include <map>
#include <optional>
#include <vector>

namespace isms {

using PeopleById = std::map<PersonId, Person>;

PeopleById by_id(std::vector<Person> people);
/// The name, or the id itself where the register does not know it.
std::string name_of(const PeopleById& people, const PersonId& id);

/// True if item 1 may show an action in this state: it is open, or no review has seen its end.
bool may_be_carried(ActionState state, bool is_end_seen);

/// Item 1 (9.3.2 a): every action still open, and every ended one that no review has seen ended;
/// overdue first, most overdue at the top, then by due date, then the ended ones. Each overdue one
/// comes with a proposal. `review` is the one that it is for: what that raised itself is left out,
/// and what that saw itself is still news to it.
std::vector<CarriedAction> carry_over(const std::vector<Action>& actions, const PeopleById& people,
                                      const std::optional<Date>& last_review, Date today,
                                      const std::optional<MeetingId>& review = std::nullopt);

/// One action as it stands.
CarriedAction as_carried(const Action& action, const PeopleById& people, Date today);

}  // namespace isms

#pragma once

#include <isms/model/action.hpp>
#include <isms/model/person.hpp>
#include <isms/model/review_rules.hpp>
#include <isms/review/carry_over.hpp>

#include <vector>

namespace isms {

/// An action of which somebody is reminded.
struct RemindedAction {
    ActionId id;
    std::string title;
    PersonId owner;
    Date due;
};

/// What one person is told: nothing that is due later than soon.
struct Digest {
    PersonId person;
    std::vector<RemindedAction> overdue;    ///< their own, oldest first
    std::vector<RemindedAction> due_soon;   ///< their own, from today on
    std::vector<RemindedAction> escalated;  ///< of those who answer to them: by the ladder, not to
                                            ///< be left as they are, and no step was taken yet
};

/// One digest for each person with anything in it, in the order of their ids. `days` is how far
/// ahead "soon" reaches. Whoever has left gets none; their overdue actions go to their manager.
std::vector<Digest> reminder_digests(const std::vector<Action>& actions, const PeopleById& people,
                                     const LadderRule& ladder, Date today, int days);

}  // namespace isms

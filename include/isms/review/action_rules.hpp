#pragma once

#include <isms/model/action.hpp>
#include <isms/model/person.hpp>

#include <optional>
#include <string>
#include <vector>

namespace isms {

// What may happen to an action, each as a function from the action as it is to the action as it
// will be. Where the state forbids it they throw exit 5 (code "action-state") with the command that
// would help.

/// An action that nobody has numbered yet.
struct NewAction {
    std::string title;
    std::string detail;
    PersonId owner;
    std::optional<Date> due;
    std::string undated_reason;  ///< needed where `due` is not set
    std::optional<MeetingId> raised_in;
    std::string item;
    Date raised_on;
    std::vector<InputId> deals_with = {};
};

Action raise(ActionId id, const NewAction& action, const Stamp& stamp);

Action reassign(Action action, const PersonId& to, const std::string& reason, const Stamp& stamp);
/// Puts the action before `to`, who now answers for what becomes of it; the owner stays.
Action escalate(Action action, const PersonId& to, const std::string& reason, const Stamp& stamp);
/// A later date counts as a slip.
Action reschedule(Action action, Date due, const std::string& reason, const Stamp& stamp);
Action comment(Action action, const std::string& text, const Stamp& stamp);
Action start(Action action, const std::string& note, const Stamp& stamp);
Action attach(Action action, const EvidenceRef& evidence, const Stamp& stamp);
Action complete(Action action, Date on, const std::string& note, const Stamp& stamp);
/// Judges the effect of a done action. `by` must not be its owner (exit 5, "verifier-is-owner").
Action verify(Action action, bool effective, const PersonId& by, const std::string& note,
              const Stamp& stamp);
Action reopen(Action action, const std::string& reason, const Stamp& stamp);
Action cancel(Action action, const std::string& reason, const Stamp& stamp);
/// Changes title or detail; the history keeps what they were.
Action retitle(Action action, const std::string& title, const Stamp& stamp);

/// Days past the due date of an open action; 0 otherwise. Overdue is: due strictly before today.
int days_overdue(ActionState state, const std::optional<Date>& due, Date today);

}  // namespace isms

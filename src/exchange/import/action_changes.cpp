#include "action_changes.hpp"

#include <isms/base/unicode.hpp>
#include <isms/review/action_rules.hpp>

#include <utility>

namespace isms::exchange {
namespace {

constexpr const char* without_due_date = "imported without a due date";

std::string iso_or_nothing(const std::optional<Date>& date) {
    return date ? date->iso() : std::string();
}

/// Brings an open action into the state that the file says.
Action moved(Action action, const SaidAction& said, const std::string& why, const Stamp& stamp) {
    if (said.state == "in progress" && action.state == ActionState::open)
        return start(std::move(action), why, stamp);
    const auto ended_on = said.ended_on.value_or(stamp.today);
    if (said.state == "done") return complete(std::move(action), ended_on, why, stamp);
    if (said.state != "cancelled") return action;
    action = cancel(std::move(action), why, stamp);
    action.ended_on = ended_on;
    return action;
}

/// True if what the file says is another matter than the state that is known: whether work has
/// begun may be known better here, and a verified action is a done one.
bool says_other_state(const Action& action, const std::string& said) {
    if (said.empty()) return false;
    if (said == "open") return !is_open(action.state);
    if (said == "in progress") return action.state != ActionState::in_progress;
    if (said == "done")
        return action.state != ActionState::done && action.state != ActionState::verified;
    return action.state != ActionState::cancelled;
}

void set_text(std::string& field, const std::string& said, const char* name, Action& action,
              const Stamp& stamp, std::vector<FieldChange>& changes) {
    if (said.empty() || field == said) return;
    changes.push_back({name, excerpt(field), excerpt(said)});
    action.history.push_back(make_change(stamp, event::changed, field, said, name));
    field = said;
}

}  // namespace

const std::vector<EntryField>& action_fields() {
    static const std::vector<EntryField> fields = {
        {"title", FieldType::text, {}, "What is to be done, in one line"},
        {"detail", FieldType::text, {}, "More about it"},
        {"owner", FieldType::text, {}, "Who has promised it"},
        {"due", FieldType::date, {}, "Until when"},
        {"state", FieldType::choice, {"open", "in progress", "done", "cancelled"}, "Its state"},
        {"raised_on", FieldType::date, {}, "The day it was raised"},
        {"ended_on", FieldType::date, {}, "When it was done or cancelled"},
        {"item", FieldType::text, {}, "Key of the agenda item that it came from"},
    };
    return fields;
}

Action raised_as_said(ActionId id, const SaidAction& said, const ImportMapping& mapping,
                      const Stamp& stamp) {
    const auto why = "imported from " + mapping.source;
    const NewAction wanted{.title = said.title,
                           .detail = said.detail,
                           .owner = said.owner.value(),
                           .due = said.due,
                           .undated_reason = without_due_date,
                           .item = said.item,
                           .raised_on = said.raised_on.value_or(stamp.today)};
    auto action = raise(std::move(id), wanted, stamp);
    action.history.back().note = why;
    return moved(std::move(action), said, why, stamp);
}

Action changed_as_said(Action action, const SaidAction& said, const ImportMapping& mapping,
                       const Stamp& stamp, std::vector<FieldChange>& changes) {
    const auto why = "imported from " + mapping.source;
    const std::string before(to_text(action.state));
    const bool moves = says_other_state(action, said.state);
    if (moves && !is_open(action.state)) action = reopen(std::move(action), why, stamp);
    set_text(action.title, said.title, "title", action, stamp, changes);
    set_text(action.detail, said.detail, "detail", action, stamp, changes);
    set_text(action.item, said.item, "item", action, stamp, changes);
    if (is_open(action.state) && said.owner && *said.owner != action.owner) {
        changes.push_back({"owner", action.owner.str(), said.owner->str()});
        action = reassign(std::move(action), *said.owner, why, stamp);
    }
    if (is_open(action.state) && said.due && said.due != action.due) {
        changes.push_back({"due", iso_or_nothing(action.due), said.due->iso()});
        action = reschedule(std::move(action), *said.due, why, stamp);
    }
    if (moves) {
        changes.push_back({"state", before, said.state});
        action = moved(std::move(action), said, why, stamp);
    }
    return action;
}

}  // namespace isms::exchange

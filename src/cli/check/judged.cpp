#include "judged.hpp"

#include "inputs/loaded.hpp"

#include <isms/base/digest.hpp>
#include <isms/store/paths.hpp>

namespace isms::cli {
namespace {

/// True if the file is there and is not what its signers signed.
bool differs(Context& context, const std::string& path, const std::string& sha256) {
    const auto bytes = context.store().read(path);
    return !bytes || sha256_hex(*bytes) != sha256;
}

bool is_changed(Context& context, const Review& review) {
    const auto& id = review.meeting.id;
    for (const auto& signoff : review.signoffs) {
        if (differs(context, paths::minutes(id), signoff.minutes_sha256) ||
            differs(context, paths::agenda(id), signoff.agenda_sha256) ||
            differs(context, paths::meeting(id), signoff.meeting_sha256))
            return true;
    }
    for (const auto& signoff : review.addendum_signoffs) {
        if (differs(context, paths::addendum(id, signoff.addendum), signoff.addendum_sha256))
            return true;
    }
    return false;
}

bool has_left(const PeopleById& people, const PersonId& person, Date today) {
    const auto found = people.find(person);
    return found != people.end() && !is_active(found->second, today);
}

/// An open action that runs as promised, or one that ended before the cycle, says nothing.
bool matters(Context& context, const ActionSummary& action, Date since) {
    if (is_open(action.state)) {
        return !action.due || *action.due < context.today() ||
               has_left(context.people(), action.owner.id(), context.today());
    }
    return action.state != ActionState::withdrawn && action.ended_on && *action.ended_on >= since;
}

std::vector<Action> load_actions(Context& context, const ActionIndex& index,
                                 const ActionsById& named) {
    const Date since = audit_cycle(context.organisation(), context.today()).from;
    std::vector<Action> actions;
    const auto records = context.records();
    for (const auto& summary : index) {
        const auto id = summary.id.id();
        if (const auto found = named.find(id); found != named.end()) {
            if (found->second.state != ActionState::withdrawn) actions.push_back(found->second);
        } else if (matters(context, summary, since)) {
            if (auto action = records.action(id)) actions.push_back(std::move(*action));
        }
    }
    return actions;
}

}  // namespace

Judged load_judged(Context& context) {
    Judged judged;
    const auto records = context.records();
    judged.reviews = context.reviews();
    auto loaded = load_registers(context);
    judged.index = action_index(context.store(), context.problems());
    judged.actions = load_actions(context, judged.index, loaded.actions);
    judged.registers = std::move(loaded.registers);
    judged.decisions = records.decisions(context.problems());
    judged.exceptions = records.exceptions(context.problems());
    judged.templates = records.agenda_templates(context.problems());
    for (const auto& review : judged.reviews) {
        if (is_changed(context, review)) judged.changed.insert(review.meeting.id);
    }
    return judged;
}

CheckRecords check_records(Context& context, const Judged& judged) {
    return {.organisation = context.organisation(),
            .reviews = judged.reviews,
            .people = context.people(),
            .actions = judged.actions,
            .decisions = judged.decisions,
            .registers = judged.registers,
            .exceptions = judged.exceptions,
            .templates = judged.templates,
            .changed = judged.changed,
            .today = context.today(),
            .messages = context.messages()};
}

}  // namespace isms::cli

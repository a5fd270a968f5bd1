#include "rows.hpp"

#include "program/arguments.hpp"
#include "typed/resolve.hpp"

#include <isms/review/action_rules.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace isms::cli {
namespace {

/// What a row must fulfil, resolved once.
struct Criteria {
    const ActionFilter& filter;
    Date today;
    ActionScope scope;
    std::optional<Date> due_before;

    bool fits(const ActionSummary& action) const {
        if (action.state == ActionState::withdrawn && filter.state != "withdrawn") return false;
        if (!filter.state.empty() ? to_text(action.state) != filter.state
                                  : !filter.all && !is_open(action.state))
            return false;
        if (filter.overdue && days_overdue(action.state, action.due, today) == 0) return false;
        if (!scope.holds(action)) return false;
        return !due_before || (action.due && *action.due < *due_before);
    }
};

std::int32_t day_or_last(const std::optional<Date>& date) {
    return static_cast<std::int32_t>(
        date.value_or(Date(9999, 12, 31)).days().time_since_epoch().count());
}

/// Ascending.
std::int32_t sort_key(const ActionSummary& action, std::string_view by) {
    if (by == "carried") return -action.times_carried;
    if (by == "raised") return day_or_last(action.raised_on);
    return day_or_last(action.due);
}

/// Ties keep the order of ids, which is that of `actions`. Sorts numbers, the key before the place,
/// which is several times as fast as sorting what they stand for.
void sort_actions(std::vector<const ActionSummary*>& actions, const std::string& by) {
    if (by == "id") return;
    std::vector<std::int64_t> keys;
    keys.reserve(actions.size());
    for (const auto* const action : actions) {
        constexpr std::int64_t places = std::int64_t{1} << 32U;
        keys.push_back(sort_key(*action, by) * places + static_cast<std::int64_t>(keys.size()));
    }
    std::sort(keys.begin(), keys.end());
    std::vector<const ActionSummary*> sorted;
    sorted.reserve(actions.size());
    for (const auto key : keys)
        sorted.push_back(actions[static_cast<std::uint32_t>(static_cast<std::uint64_t>(key))]);
    actions = std::move(sorted);
    if (by != "owner") return;
    std::stable_sort(
        actions.begin(), actions.end(),
        [](const ActionSummary* a, const ActionSummary* b) { return a->owner < b->owner; });
}

}  // namespace

void add_filter_options(Arguments& arguments, ActionFilter& filter) {
    arguments.flag("--all", filter.all, "Ended ones too");
    arguments.flag("--overdue", filter.overdue, "Those whose due date has passed");
    arguments.flag("--mine", filter.mine, "Those of the person who acts");
    arguments.option("--owner", filter.owner, "Those of one person").value("PERSON");
    arguments.option("--meeting", filter.meeting, "Those raised in one review").value("ID");
    arguments
        .option("--state", filter.state,
                "open, in progress, done, verified, cancelled or withdrawn")
        .value("STATE")
        .one_of({"open", "in progress", "done", "verified", "cancelled", "withdrawn"});
    arguments.option("--due-before", filter.due_before, "Those due before a day").value("DATE");
    arguments.option("--sort", filter.sort, "By due, owner, carried, raised or id")
        .value("KEY")
        .one_of({"due", "owner", "carried", "raised", "id"});
}

ActionScope scope_of(Context& context, const ActionFilter& filter, Result& result) {
    ActionScope scope;
    if (filter.mine) {
        const auto actor = context.actor();
        if (!actor)
            throw usage_error("nobody-acts", "it is not known whose actions are meant",
                              "add --as PERSON, or --owner PERSON");
        scope.owner = resolve_person(context, *actor, "the person who acts");
    }
    if (!filter.owner.empty()) scope.owner = resolve_person(context, filter.owner, "the owner");
    if (!filter.meeting.empty()) scope.meeting = resolve_meeting(context, filter.meeting, result);
    return scope;
}

ChosenActions filtered_actions(Context& context, const ActionFilter& filter, Result& result) {
    Criteria criteria{filter, context.today(), scope_of(context, filter, result), {}};
    if (!filter.due_before.empty())
        criteria.due_before = context.date(filter.due_before, "--due-before", result);
    ChosenActions actions{action_index(context.store(), context.problems()), {}};
    actions.chosen.reserve(actions.index.size());
    for (const auto& action : actions.index) {
        if (criteria.fits(action)) actions.chosen.push_back(&action);
    }
    sort_actions(actions.chosen, filter.sort);
    return actions;
}

ActionRow RowMaker::row(const ActionSummary& action) {
    return {.id = action.id.str(),
            .title = action.title,
            .owner_name = owner_name(action.owner),
            .due = action.due,
            .state = action.state,
            .times_carried = action.times_carried,
            .times_slipped = action.times_slipped};
}

std::vector<ActionRow> RowMaker::rows(const std::vector<const ActionSummary*>& actions) {
    std::vector<ActionRow> all;
    all.reserve(actions.size());
    for (const auto* const action : actions) all.push_back(row(*action));
    return all;
}

const std::string& RowMaker::owner_name(IdView<PersonKind> owner) {
    const auto known = names_.find(owner.str());
    if (known != names_.end()) return known->second;
    return names_.emplace(owner.str(), name_of(*people_, owner.id())).first->second;
}

Json to_json(const ActionSummary& action, Date today) {
    Json json = {{"id", action.id.str()}, {"title", action.title}, {"owner", action.owner.str()}};
    json["due"] = action.due ? Json(action.due->iso()) : Json(nullptr);
    json["state"] = to_text(action.state);
    json["days_overdue"] = days_overdue(action.state, action.due, today);
    json["times_carried"] = action.times_carried;
    json["times_slipped"] = action.times_slipped;
    json["raised_on"] = action.raised_on.iso();
    json["raised_in"] = action.raised_in ? Json(action.raised_in->str()) : Json(nullptr);
    json["ended_on"] = action.ended_on ? Json(action.ended_on->iso()) : Json(nullptr);
    return json;
}

}  // namespace isms::cli

#include "rows.hpp"

#include "typed/resolve.hpp"

#include <isms/review/action_rules.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <tuple>

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

Date due_or_last(const ActionSummary& action) {
    return action.due.value_or(Date(9999, 12, 31));
}

/// Ties keep the order of ids.
void sort_actions(std::vector<ActionSummary>& actions, const std::string& by) {
    std::stable_sort(actions.begin(), actions.end(),
                     [&](const ActionSummary& a, const ActionSummary& b) {
                         if (by == "owner")
                             return std::make_tuple(std::cref(a.owner), due_or_last(a)) <
                                    std::make_tuple(std::cref(b.owner), due_or_last(b));
                         if (by == "carried") return a.times_carried > b.times_carried;
                         if (by == "raised") return a.raised_on < b.raised_on;
                         if (by == "due") return due_or_last(a) < due_or_last(b);
                         return false;
                     });
}

}  // namespace

void add_filter_options(CLI::App& app, ActionFilter& filter) {
    app.add_flag("--all", filter.all, "Ended ones too");
    app.add_flag("--overdue", filter.overdue, "Those whose due date has passed");
    app.add_flag("--mine", filter.mine, "Those of the person who acts");
    app.add_option("--owner", filter.owner, "Those of one person")->type_name("PERSON");
    app.add_option("--meeting", filter.meeting, "Those raised in one review")->type_name("ID");
    app.add_option("--state", filter.state,
                   "open, in progress, done, verified, cancelled or withdrawn")
        ->type_name("STATE")
        ->check(
            CLI::IsMember({"open", "in progress", "done", "verified", "cancelled", "withdrawn"}));
    app.add_option("--due-before", filter.due_before, "Those due before a day")->type_name("DATE");
    app.add_option("--sort", filter.sort, "By due, owner, carried, raised or id")
        ->type_name("KEY")
        ->check(CLI::IsMember({"due", "owner", "carried", "raised", "id"}));
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

std::vector<ActionSummary> filtered_actions(Context& context, const ActionFilter& filter,
                                            Result& result) {
    Criteria criteria{filter, context.today(), scope_of(context, filter, result), {}};
    if (!filter.due_before.empty())
        criteria.due_before = context.date(filter.due_before, "--due-before", result);
    auto actions = action_summaries(context.store(), context.problems());
    std::erase_if(actions, [&](const ActionSummary& action) { return !criteria.fits(action); });
    sort_actions(actions, filter.sort);
    return actions;
}

std::vector<ActionRow> action_rows(Context& context, const std::vector<ActionSummary>& actions) {
    std::vector<ActionRow> rows;
    rows.reserve(actions.size());
    for (const auto& action : actions) {
        rows.push_back({action.id, action.title, name_of(context.people(), action.owner),
                        action.due, action.state, action.times_carried, action.times_slipped});
    }
    return rows;
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

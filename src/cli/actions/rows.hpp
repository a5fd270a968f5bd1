#pragma once

#include "program/context.hpp"

#include <isms/documents/action_document.hpp>
#include <isms/store/action_index.hpp>

#include <optional>
#include <string>
#include <vector>

namespace isms::cli {

/// Which actions a list shows.
struct ActionFilter {
    bool all = false;
    bool overdue = false;
    bool mine = false;
    std::string owner;
    std::string meeting;
    std::string state;
    std::string due_before;
    std::string sort = "due";
};

void add_filter_options(CLI::App& app, ActionFilter& filter);

std::vector<ActionSummary> filtered_actions(Context& context, const ActionFilter& filter,
                                            Result& result);

/// What of a filter says which actions are meant at all, beside how they stand.
struct ActionScope {
    std::optional<PersonId> owner;
    std::optional<MeetingId> meeting;

    bool holds(const ActionSummary& action) const {
        return (!owner || action.owner == *owner) && (!meeting || action.raised_in == meeting);
    }
};

ActionScope scope_of(Context& context, const ActionFilter& filter, Result& result);

std::vector<ActionRow> action_rows(Context& context, const std::vector<ActionSummary>& actions);

Json to_json(const ActionSummary& action, Date today);

}  // namespace isms::cli

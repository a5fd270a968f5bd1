#pragma once

#include "program/context.hpp"

#include <isms/documents/action_document.hpp>
#include <isms/store/action_index.hpp>

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

std::vector<ActionRow> action_rows(Context& context, const std::vector<ActionSummary>& actions);

Json to_json(const ActionSummary& action, Date today);

}  // namespace isms::cli

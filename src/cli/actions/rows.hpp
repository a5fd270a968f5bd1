#pragma once

#include "program/context.hpp"

#include <isms/documents/action_document.hpp>
#include <isms/store/action_index.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
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

void add_filter_options(Arguments& arguments, ActionFilter& filter);

/// What of a filter says which actions are meant at all, beside how they stand.
struct ActionScope {
    std::optional<PersonId> owner;
    std::optional<MeetingId> meeting;

    bool holds(const ActionSummary& action) const {
        return (!owner || action.owner == *owner) &&
               (!meeting || (action.raised_in && *action.raised_in == *meeting));
    }
};

ActionScope scope_of(Context& context, const ActionFilter& filter, Result& result);

/// Some of all actions.
struct ChosenActions {
    ActionIndex index;
    std::vector<const ActionSummary*> chosen;  ///< of the index
};

ChosenActions filtered_actions(Context& context, const ActionFilter& filter, Result& result);

/// Makes rows of summaries, which both must outlive them.
class RowMaker {
  public:
    explicit RowMaker(Context& context) : people_(&context.people()) {}

    ActionRow row(const ActionSummary& action);
    std::vector<ActionRow> rows(const std::vector<const ActionSummary*>& actions);
    /// As name_of gives it.
    const std::string& owner_name(IdView<PersonKind> owner);

  private:
    const PeopleById* people_;
    std::unordered_map<std::string_view, std::string> names_;
};

Json to_json(const ActionSummary& action, Date today);

}  // namespace isms::cli

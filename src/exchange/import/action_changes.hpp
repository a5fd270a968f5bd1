#pragma once

#include <isms/exchange/import_plan.hpp>
#include <isms/model/action.hpp>
#include <isms/model/registers/fields.hpp>

#include <optional>
#include <string>
#include <vector>

namespace isms::exchange {

/// The fields that a mapping can fill in an action.
const std::vector<EntryField>& action_fields();

/// What a row says of an action; what it does not say is empty.
struct SaidAction {
    std::string title;
    std::string detail;
    std::string item;
    std::optional<PersonId> owner;
    std::optional<Date> due;
    std::optional<Date> raised_on;
    std::optional<Date> ended_on;
    std::string state;  ///< open, in progress, done or cancelled
};

/// A new action, with what its state says has happened to it since. The owner must be known.
Action raised_as_said(ActionId id, const SaidAction& said, const ImportMapping& mapping,
                      const Stamp& stamp);

/// A known action, after what the row says of it that was not known: each change is an event of its
/// own, as if its owner had told it. What has ended keeps its owner and due date; what was judged
/// effective stays so.
Action changed_as_said(Action action, const SaidAction& said, const ImportMapping& mapping,
                       const Stamp& stamp, std::vector<FieldChange>& changes);

}  // namespace isms::exchange

#pragma once

#include "program/context.hpp"

#include <isms/model/action.hpp>
#include <isms/model/meeting.hpp>
#include <isms/model/person.hpp>

#include <string>
#include <vector>

namespace isms::cli {

// From what a person typed to the record that is meant. Exit 4 if there is none, or more than one;
// suggestions in both cases. What a shortened id stood for is echoed.

PersonId resolve_person(Context& context, const std::string& typed, const std::string& what);

/// An action by its id, or by a suffix of it at a hyphen.
Action resolve_action(Context& context, const std::string& typed, Result& result);
std::vector<Action> resolve_actions(Context& context, const std::vector<std::string>& typed,
                                    Result& result);

/// A register by its name or that of its entries: "risks" or "risk".
const RegisterInfo& resolve_register(const std::string& typed);

/// An entry of a register that can be read, by its id or by a suffix of it at a hyphen. Exit 4 for
/// one that was withdrawn.
InputId resolve_input(Context& context, const std::string& typed, Result& result);
/// The same, also of one that was withdrawn: to read it.
InputId resolve_any_input(Context& context, const std::string& typed, Result& result);

/// A decision by its id, or by a suffix of it at a hyphen.
DecisionRecord resolve_decision(Context& context, const std::string& typed, Result& result);

MeetingId resolve_meeting(Context& context, const std::string& typed, Result& result);

/// The next review that is not held yet, or else the latest one: what a command without an id
/// means. Exit 4 if there is none.
MeetingId current_meeting(Context& context, Result& result);

}  // namespace isms::cli

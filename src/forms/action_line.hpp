#pragma once

#include <isms/model/carried_action.hpp>
#include <isms/model/decision.hpp>

#include <string>

namespace isms {

/// "Cleo Example, due 2026-10-30 (11 days overdue), carried over 2 times, date moved 1 time": an
/// action in words, without its title.
std::string describe_action(const CarriedAction& action);

/// "Ben Example, due 2026-10-30 (11 days overdue), carried over 2 times": a decision in words,
/// without its text.
std::string describe_decision(const CarriedDecision& decision);

/// "escalate to Ada Example", or "reassign it".
std::string describe_proposal(const Proposal& proposal);

}  // namespace isms

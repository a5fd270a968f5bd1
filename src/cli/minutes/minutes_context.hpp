#pragma once

#include "program/context.hpp"

#include <isms/review/minutes_entry.hpp>
#include <isms/review/review_state.hpp>

namespace isms::cli {

/// What minutes are taken against. An agenda that was never issued lends its facts of today.
MinutesContext minutes_context(Context& context, const Review& review);

/// The actions that minutes raised, as they stand.
std::vector<Action> raised_actions(Context& context, const Minutes& minutes);

/// What minutes show beyond themselves: frozen if signed, today's otherwise.
MinutesFacts minutes_facts(Context& context, const Review& review);

/// The minutes of a review; exit 4 if there are none.
const Minutes& minutes_of(const Review& review);

}  // namespace isms::cli

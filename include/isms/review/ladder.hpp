#pragma once

#include <isms/model/carried_action.hpp>
#include <isms/model/minutes.hpp>
#include <isms/model/review_rules.hpp>

namespace isms {

/// True if an open action is overdue and was carried over so often, or is overdue by so much, that
/// by the organisation's ladder it may no longer just be carried over. One whose day has not come
/// is not stale, however many reviews have seen it.
bool is_stale(ActionState state, int times_carried, int days_overdue, const LadderRule& rule);

/// True if the last thing that a review or a person did with it is a step of the ladder: a step
/// holds until the next review has carried it over again.
bool took_a_step(const Action& action);

/// True for the steps of the ladder: funded, escalated, accepted by top management, cancelled; and
/// for done, which ends it.
bool is_step(ActionOutcome outcome);

}  // namespace isms

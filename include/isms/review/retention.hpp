#pragma once

#include <isms/model/action.hpp>
#include <isms/model/organisation.hpp>
#include <isms/review/review_state.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace isms {

/// Why a review has to stay, whatever day it is.
enum class RetentionHold {
    undecided,    ///< review.json does not say how long evidence is kept
    not_sealed,   ///< something of it is in no seal yet
    open_action,  ///< an action that it raised is not ended: later reviews carry it over
    audit_cycle,  ///< the next external audit, whose day is not known, asks for it
};

std::string_view to_text(RetentionHold hold);

/// How long a signed review has to be kept (7.5.3), and why.
struct Retention {
    Date held_on;
    Date complete_on;                  ///< the last day on which something of it changed
    int years = 0;                     ///< for which it is kept from then on; 0: not decided
    std::optional<Date> kept_until;    ///< from this day on it may go; none while `holds` has any
    bool is_for_audit = false;         ///< the next external audit alone made that day so late
    std::vector<RetentionHold> holds;  ///< in the order of the enum
    std::vector<ActionId> open_actions;
};

/// The rule. The years count from the day on which the review was complete: held, signed, with its
/// last addendum signed, and with every action that it raised ended. They are those of review.json
/// or those that its minutes state, whichever are more. A review of the present audit cycle stays
/// until the external audit that ends it. `actions` may hold actions of other reviews. None for a
/// review that is not signed, or that was disposed of.
std::optional<Retention> retention_of(const Review& review, const std::vector<Action>& actions,
                                      const Organisation& organisation, Date today);

/// True from the day on which it may be disposed of.
bool may_be_disposed_of(const Retention& retention, Date today);

}  // namespace isms

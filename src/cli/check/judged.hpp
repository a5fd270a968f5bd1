#pragma once

#include "program/context.hpp"

#include <isms/review/check.hpp>
#include <isms/store/action_index.hpp>

#include <set>
#include <vector>

namespace isms::cli {

/// The records that a check looks at.
struct Judged {
    std::vector<Review> reviews;
    ActionIndex index;
    std::vector<Action> actions;  ///< those of which a rule may have to say something: overdue,
                                  ///< undated, of somebody who has left, ended in the cycle, or
                                  ///< named by entries of registers
    std::vector<DecisionRecord> decisions;
    Registers registers;
    std::vector<RuleException> exceptions;
    std::vector<AgendaTemplate> templates;
    std::set<MeetingId> changed;
};

Judged load_judged(Context& context);

/// Refers to `judged` and `context`.
CheckRecords check_records(Context& context, const Judged& judged);

}  // namespace isms::cli

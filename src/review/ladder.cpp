#include <isms/review/ladder.hpp>

namespace isms {

bool is_stale(ActionState state, int times_carried, int days_overdue, const LadderRule& rule) {
    if (!is_open(state) || days_overdue <= 0) return false;
    return (rule.carries > 0 && times_carried >= rule.carries) ||
           (rule.days > 0 && days_overdue >= rule.days);
}

bool is_step(ActionOutcome outcome) {
    switch (outcome) {
        case ActionOutcome::done:
        case ActionOutcome::escalated:
        case ActionOutcome::cancelled:
        case ActionOutcome::funded:
        case ActionOutcome::accepted:
            return true;
        case ActionOutcome::carried:
        case ActionOutcome::reassigned:
        case ActionOutcome::rescheduled:
        case ActionOutcome::noted:
            break;
    }
    return false;
}

bool took_a_step(const Action& action) {
    for (auto event = action.history.rbegin(); event != action.history.rend(); ++event) {
        if (event->what == event::escalated || event->what == event::cancelled) return true;
        if (event->what != event::reviewed) continue;
        for (const auto outcome :
             {ActionOutcome::escalated, ActionOutcome::funded, ActionOutcome::accepted,
              ActionOutcome::cancelled, ActionOutcome::done}) {
            if (event->to == to_text(outcome)) return true;
        }
        return false;
    }
    return false;
}

}  // namespace isms

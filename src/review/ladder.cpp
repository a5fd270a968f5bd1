#include <isms/review/ladder.hpp>

#include <algorithm>
#include <array>

namespace isms {
namespace {

constexpr std::array steps = {ActionOutcome::done, ActionOutcome::escalated,
                              ActionOutcome::cancelled, ActionOutcome::funded,
                              ActionOutcome::accepted};

}  // namespace

bool is_stale(ActionState state, int times_carried, int days_overdue, const LadderRule& rule) {
    if (!is_open(state) || days_overdue <= 0) return false;
    return (rule.carries > 0 && times_carried >= rule.carries) ||
           (rule.days > 0 && days_overdue >= rule.days);
}

bool is_step(ActionOutcome outcome) {
    return std::find(steps.begin(), steps.end(), outcome) != steps.end();
}

bool took_a_step(const Action& action) {
    for (auto event = action.history.rbegin(); event != action.history.rend(); ++event) {
        if (event->what == event::escalated || event->what == event::cancelled) return true;
        if (event->what != event::reviewed) continue;
        return std::any_of(steps.begin(), steps.end(),
                           [&](ActionOutcome outcome) { return event->to == to_text(outcome); });
    }
    return false;
}

}  // namespace isms

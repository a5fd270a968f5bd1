#include "settle.hpp"

namespace isms {
namespace {

/// The day on which an entry ended, unless somebody said another one; none while it stands open.
void settle_end(std::optional<Date>& on, bool has_ended, Date today) {
    if (!has_ended) {
        on.reset();
    } else if (!on) {
        on = today;
    }
}

}  // namespace

void settle(Change& entry, const Change*, Date today) {
    settle_end(entry.closed_on, entry.state == ChangeState::closed, today);
}

void settle(Party& entry, const Party* before, Date today) {
    const bool is_news = before != nullptr && before->what_changed != entry.what_changed &&
                         before->changed_on == entry.changed_on;
    if (is_news) entry.changed_on = today;
}

void settle(Nonconformity& entry, const Nonconformity*, Date today) {
    if (!entry.opened_on) entry.opened_on = entry.recorded_on;
    settle_end(entry.closed_on, entry.state == NonconformityState::closed, today);
}

void settle(Incident& entry, const Incident*, Date today) {
    const bool is_over =
        entry.state == IncidentState::resolved || entry.state == IncidentState::closed;
    settle_end(entry.resolved_on, is_over, today);
}

void settle(Metric&, const Metric*, Date) {}

void settle(Audit& entry, const Audit*, Date today) {
    settle_end(entry.performed_on, entry.state != AuditState::planned, today);
}

void settle(Objective&, const Objective*, Date) {}

void settle(Feedback& entry, const Feedback* before, Date today) {
    const bool was_silent = before == nullptr || before->response.empty();
    if (was_silent && !entry.response.empty()) {
        if (entry.state == FeedbackState::open) entry.state = FeedbackState::answered;
        if (!entry.responded_on) entry.responded_on = today;
    }
    if (!entry.received_on) entry.received_on = entry.recorded_on;
}

void settle(Risk& entry, const Risk* before, Date today) {
    settle_end(entry.closed_on, entry.state == RiskState::closed, today);
    const bool is_same = before != nullptr && before->current == entry.current;
    if (is_same || entry.current.empty()) return;
    const bool is_assessed_now = before == nullptr || before->assessed_on == entry.assessed_on;
    if (before != nullptr && is_assessed_now) entry.assessed_on = today;
    const Date on = entry.assessed_on.value_or(today);
    // Set twice on a day, the later word holds.
    if (!entry.levels.empty() && entry.levels.back().on == on) {
        entry.levels.back().level = entry.current;
    } else if (entry.levels.empty() || entry.levels.back().level != entry.current) {
        entry.levels.push_back({.on = on, .level = entry.current});
    }
}

void settle(Treatment& entry, const Treatment*, Date today) {
    const bool has_ended =
        entry.state == TreatmentState::done || entry.state == TreatmentState::cancelled;
    if (entry.state == TreatmentState::done) entry.progress = 100;
    if (entry.state == TreatmentState::planned && entry.progress > 0)
        entry.state = TreatmentState::in_progress;
    settle_end(entry.closed_on, has_ended, today);
}

void settle(Improvement& entry, const Improvement*, Date today) {
    const bool has_ended =
        entry.state == ImprovementState::done || entry.state == ImprovementState::rejected;
    settle_end(entry.closed_on, has_ended, today);
}

}  // namespace isms

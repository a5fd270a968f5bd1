#include <isms/review/coverage.hpp>
#include <isms/review/retention.hpp>

#include <algorithm>
#include <chrono>

namespace isms {
namespace {

Date utc_date(Instant instant) {
    return Date(std::chrono::floor<std::chrono::days>(instant.seconds()));
}

bool is_ended(const Action& action) {
    return action.ended_on && action.state != ActionState::open &&
           action.state != ActionState::in_progress;
}

/// The last day on which something of it changed, but for actions that are still open.
Date complete_on(const Review& review, Date held, const std::vector<Action>& actions) {
    Date last = held;
    for (const auto* signoffs : {&review.signoffs, &review.addendum_signoffs}) {
        for (const auto& signoff : *signoffs) last = std::max(last, utc_date(signoff.signed_at));
    }
    for (const auto& addendum : review.addenda)
        last = std::max(last, utc_date(addendum.written_at));
    for (const auto& record : review.distribution) last = std::max(last, record.on);
    for (const auto& action : actions) {
        if (action.raised_in == review.meeting.id && is_ended(action))
            last = std::max(last, *action.ended_on);
    }
    return last;
}

/// Whoever states no date of an external audit has none.
bool is_audited(const Organisation& organisation) {
    const auto& audits = organisation.audits;
    return audits.certified || audits.last_external || audits.next_external;
}

}  // namespace

std::string_view to_text(RetentionHold hold) {
    switch (hold) {
        case RetentionHold::undecided:
            return "undecided";
        case RetentionHold::not_sealed:
            return "not sealed";
        case RetentionHold::open_action:
            return "open action";
        case RetentionHold::audit_cycle:
            break;
    }
    return "audit cycle";
}

std::optional<Retention> retention_of(const Review& review, const std::vector<Action>& actions,
                                      const Organisation& organisation, Date today) {
    const auto held = held_on(review);
    if (!held || !is_signed(review) || review.meeting.disposed) return std::nullopt;
    const auto& facts = review.minutes->facts;
    Retention retention{.held_on = *held, .complete_on = complete_on(review, *held, actions)};
    retention.years = std::max(organisation.retention_years, facts ? facts->retention_years : 0);
    auto until = retention.complete_on.plus_months(12 * retention.years);
    if (organisation.retention_years == 0) retention.holds.push_back(RetentionHold::undecided);
    if (!review.sealed) retention.holds.push_back(RetentionHold::not_sealed);
    for (const auto& action : actions) {
        if (action.raised_in == review.meeting.id && !is_ended(action))
            retention.open_actions.push_back(action.id);
    }
    if (!retention.open_actions.empty()) retention.holds.push_back(RetentionHold::open_action);
    const auto cycle = audit_cycle(organisation, today);
    if (is_audited(organisation) && *held >= cycle.from) {
        if (!cycle.until) {
            retention.holds.push_back(RetentionHold::audit_cycle);
        } else if (*cycle.until > until) {
            until = *cycle.until;
            retention.is_for_audit = true;
        }
    }
    if (retention.holds.empty()) retention.kept_until = until;
    return retention;
}

bool may_be_disposed_of(const Retention& retention, Date today) {
    return retention.kept_until && *retention.kept_until <= today;
}

}  // namespace isms

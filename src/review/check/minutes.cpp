#include "judging.hpp"

#include <isms/base/text.hpp>
#include <isms/review/addenda.hpp>
#include <isms/review/signing.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms::judging {
namespace {

/// When the latest of what a seal covers was recorded: signatures, addenda, distribution.
Date last_recorded_on(const Review& review) {
    Date last = date_of(review.signoffs.front().signed_at);
    const auto later = [&](Instant at) { last = std::max(last, date_of(at)); };
    for (const auto& signoff : review.signoffs) later(signoff.signed_at);
    for (const auto& signoff : review.addendum_signoffs) later(signoff.signed_at);
    for (const auto& addendum : review.addenda) later(addendum.written_at);
    for (const auto& entry : review.distribution) later(entry.recorded_at);
    return last;
}

Date first_signed_on(const Review& review) {
    Date first = date_of(review.signoffs.front().signed_at);
    for (const auto& signoff : review.signoffs) first = std::min(first, date_of(signoff.signed_at));
    return first;
}

}  // namespace

void find_late_minutes(const Judging& judging, Findings& findings) {
    for (const auto* review : judging.signed_) {
        const int allowed = rules_for(judging, *review).minutes_days;
        const int taken = days_between(day_of(*review), first_signed_on(*review));
        if (taken <= allowed) continue;
        findings.add(
            *review,
            judging.messages.say("finding.minutes-late",
                                 {{"held", day_of(*review).iso()},
                                  {"signed", first_signed_on(*review).iso()},
                                  {"late", judging.messages.count("count.days", taken)},
                                  {"allowed", judging.messages.count("count.days", allowed)}}),
            amend_command(*review));
    }
}

void find_unsigned_minutes(const Judging& judging, Findings& findings) {
    for (const auto* review : judging.held) {
        const int allowed = rules_for(judging, *review).minutes_days;
        if (is_signed(*review) || day_of(*review).plus_days(allowed) >= judging.records.today)
            continue;
        findings.add(
            *review,
            judging.messages.count("finding.minutes-unsigned",
                                   days_between(day_of(*review), judging.records.today),
                                   {{"date", day_of(*review).iso()}}),
            fmt::format("isms-review minutes sign {} --by PERSON", review->meeting.id.str()));
    }
}

void find_outstanding_signatures(const Judging& judging, Findings& findings) {
    for (const auto* review : judging.signed_) {
        const auto left = outstanding_signatures(*review, rules_for(judging, *review).signing);
        if (left.none()) continue;
        const auto lacking = left.roles.empty()
                                 ? judging.messages.count("finding.signatures", left.others)
                                 : join(left.roles, ", ");
        findings.add(
            *review, judging.messages.say("finding.signatures-lacking", {{"lacking", lacking}}),
            fmt::format("isms-review minutes sign {} --by PERSON", review->meeting.id.str()));
    }
}

void find_changed_minutes(const Judging& judging, Findings& findings) {
    for (const auto* review : judging.signed_) {
        if (!judging.records.changed.contains(review->meeting.id)) continue;
        findings.add(*review, judging.messages.say("finding.records-changed"),
                     "isms-review doctor");
    }
}

void find_contradicting_times(const Judging& judging, Findings& findings) {
    for (const auto* review : judging.held) {
        const Date held = day_of(*review);
        const auto& history = review->minutes->history;
        const auto taken = std::find_if(history.rbegin(), history.rend(), [](const Event& event) {
            return event.what == event::taken;
        });
        if (is_signed(*review) && first_signed_on(*review) < held) {
            findings.add(*review,
                         judging.messages.say(
                             "finding.signed-before-held",
                             {{"date", first_signed_on(*review).iso()}, {"held", held.iso()}}),
                         amend_command(*review));
        } else if (taken != history.rend() && date_of(taken->at) < held) {
            findings.add(
                *review,
                judging.messages.say("finding.written-before-held",
                                     {{"date", date_of(taken->at).iso()}, {"held", held.iso()}}),
                amend_command(*review));
        }
    }
}

void find_unsigned_addenda(const Judging& judging, Findings& findings) {
    for (const auto* review : judging.signed_) {
        for (const int number : unsigned_addenda(*review)) {
            findings.add(*review,
                         judging.messages.say("finding.addendum-unsigned", {{"number", number}}),
                         fmt::format("isms-review minutes sign {} --addendum {} --by PERSON",
                                     review->meeting.id.str(), number));
        }
    }
}

void find_unsealed_minutes(const Judging& judging, Findings& findings) {
    for (const auto* review : judging.signed_) {
        const int allowed = rules_for(judging, *review).minutes_days;
        if (review->sealed || last_recorded_on(*review).plus_days(allowed) >= judging.records.today)
            continue;
        findings.add(
            *review,
            judging.messages.say("finding.unsealed", {{"date", last_recorded_on(*review).iso()}}),
            fmt::format("isms-review archive seal {}", review->meeting.id.str()));
    }
}

void find_unset_retention(const Judging& judging, Findings& findings) {
    if (judging.records.organisation.retention_years > 0) return;
    findings.add({}, std::nullopt, judging.messages.say("finding.no-retention"),
                 "isms-review config retention YEARS");
}

void find_unset_classification(const Judging& judging, Findings& findings) {
    if (!judging.records.organisation.classification.empty()) return;
    findings.add({}, std::nullopt, judging.messages.say("finding.no-classification"),
                 "isms-review config classification TEXT");
}

}  // namespace isms::judging

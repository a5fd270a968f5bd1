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

std::string days(int count) {
    return counted(static_cast<std::size_t>(std::max(0, count)), "day");
}

}  // namespace

void find_late_minutes(const Judging& judging, Findings& findings) {
    for (const auto* review : judging.signed_) {
        const int allowed = rules_for(judging, *review).minutes_days;
        const int taken = days_between(day_of(*review), first_signed_on(*review));
        if (taken <= allowed) continue;
        findings.add(*review,
                     fmt::format("held on {} and signed on {}: {} later, where {} are allowed",
                                 day_of(*review).iso(), first_signed_on(*review).iso(), days(taken),
                                 days(allowed)),
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
            fmt::format("held on {}, {} ago, and its minutes are not signed", day_of(*review).iso(),
                        days(days_between(day_of(*review), judging.records.today))),
            fmt::format("isms-review minutes sign {} --by PERSON", review->meeting.id.str()));
    }
}

void find_outstanding_signatures(const Judging& judging, Findings& findings) {
    for (const auto* review : judging.signed_) {
        const auto left = outstanding_signatures(*review, rules_for(judging, *review).signing);
        if (left.none()) continue;
        const auto lacking = left.roles.empty()
                                 ? counted(static_cast<std::size_t>(left.others), "signature")
                                 : join(left.roles, ", ");
        findings.add(
            *review, fmt::format("its minutes still lack {}", lacking),
            fmt::format("isms-review minutes sign {} --by PERSON", review->meeting.id.str()));
    }
}

void find_changed_minutes(const Judging& judging, Findings& findings) {
    for (const auto* review : judging.signed_) {
        if (!judging.records.changed.contains(review->meeting.id)) continue;
        findings.add(*review, "its records are no longer those that were signed",
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
                         fmt::format("its minutes were signed on {}, before it was held on {}",
                                     first_signed_on(*review).iso(), held.iso()),
                         amend_command(*review));
        } else if (taken != history.rend() && date_of(taken->at) < held) {
            findings.add(*review,
                         fmt::format("its minutes were written on {}, before it was held on {}",
                                     date_of(taken->at).iso(), held.iso()),
                         amend_command(*review));
        }
    }
}

void find_unsigned_addenda(const Judging& judging, Findings& findings) {
    for (const auto* review : judging.signed_) {
        for (const int number : unsigned_addenda(*review)) {
            findings.add(*review,
                         fmt::format("addendum {} to its minutes is not signed off", number),
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
        findings.add(*review,
                     fmt::format("its minutes, or what was recorded of them until {}, are not "
                                 "sealed",
                                 last_recorded_on(*review).iso()),
                     fmt::format("isms-review archive seal {}", review->meeting.id.str()));
    }
}

void find_unset_retention(const Judging& judging, Findings& findings) {
    if (judging.records.organisation.retention_years > 0) return;
    findings.add({}, std::nullopt, "it is not decided how long evidence is kept",
                 "isms-review config retention YEARS");
}

void find_unset_classification(const Judging& judging, Findings& findings) {
    if (!judging.records.organisation.classification.empty()) return;
    findings.add({}, std::nullopt, "the documents of the review have no classification",
                 "isms-review config classification TEXT");
}

}  // namespace isms::judging

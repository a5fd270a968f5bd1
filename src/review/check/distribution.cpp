#include "judging.hpp"

#include <isms/base/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace isms::judging {
namespace {

Date signed_on(const Review& review) {
    return date_of(review.signoffs.front().signed_at);
}

bool has_acknowledged(const Review& review, const PersonId& person) {
    return std::any_of(
        review.distribution.begin(), review.distribution.end(), [&](const Distribution& entry) {
            return entry.kind == DistributionKind::acknowledged &&
                   std::any_of(entry.people.begin(), entry.people.end(),
                               [&](const PersonName& name) { return name.id == person; });
        });
}

}  // namespace

void find_undistributed_minutes(const Judging& judging, Findings& findings) {
    for (const auto* review : judging.signed_) {
        const auto& sendings = review->distribution;
        const bool was_sent =
            std::any_of(sendings.begin(), sendings.end(), [](const Distribution& entry) {
                return entry.kind == DistributionKind::sent && !entry.people.empty();
            });
        const int allowed = rules_for(judging, *review).minutes_days;
        if (was_sent || signed_on(*review).plus_days(allowed) >= judging.records.today) continue;
        findings.add(
            *review,
            judging.messages.say("finding.not-distributed", {{"date", signed_on(*review).iso()}}),
            fmt::format("isms-review minutes distribute {} --how HOW", review->meeting.id.str()));
    }
}

void find_unacknowledged_minutes(const Judging& judging, Findings& findings) {
    for (const auto* review : judging.signed_) {
        const int allowed = rules_for(judging, *review).minutes_days;
        std::map<PersonId, Date> sent;
        for (const auto& entry : review->distribution) {
            if (entry.kind != DistributionKind::sent) continue;
            for (const auto& person : entry.people) sent.try_emplace(person.id, entry.on);
        }
        for (const auto& [person, on] : sent) {
            if (has_acknowledged(*review, person) || on.plus_days(allowed) >= judging.records.today)
                continue;
            findings.add(person.str(), review->meeting.id,
                         judging.messages.say(
                             "finding.not-acknowledged",
                             {{"name", name_of(judging, person.str())}, {"date", on.iso()}}),
                         fmt::format("isms-review minutes acknowledge {} --by {}",
                                     review->meeting.id.str(), person.str()));
        }
    }
}

}  // namespace isms::judging

#include "judging.hpp"

#include <isms/review/signing.hpp>

#include <fmt/format.h>

namespace isms::judging {

Judging judging_of(const CheckRecords& records) {
    Judging judging{.records = records,
                    .messages = records.messages,
                    .cycle = audit_cycle(records.organisation, records.today),
                    .held = {},
                    .signed_ = {},
                    .unheld = {},
                    .matrices = coverage(records.organisation, records.reviews, records.templates,
                                         records.today)};
    for (const auto& review : records.reviews) {
        const auto held = held_on(review);
        if (held.value_or(review.meeting.date) < judging.cycle.from) continue;
        if (held) {
            judging.held.push_back(&review);
            if (is_signed(review)) judging.signed_.push_back(&review);
        } else if (!review.meeting.cancelled && !review.meeting.disposed) {
            judging.unheld.push_back(&review);
        }
    }
    return judging;
}

Date day_of(const Review& review) {
    return held_on(review).value_or(review.meeting.date);
}

ReviewRules rules_for(const Judging& judging, const Review& review) {
    return isms::rules_for(review, judging.records.organisation);
}

std::string name_of(const Judging& judging, const std::string& person) {
    const auto id = PersonId::parse(person);
    return id ? isms::name_of(judging.records.people, *id) : person;
}

std::string amend_command(const Review& review) {
    const auto id = review.meeting.id.str();
    return is_signed(review) ? fmt::format("isms-review minutes addendum {} --reason WHY", id)
                             : fmt::format("isms-review minutes take {}", id);
}

Date date_of(Instant instant) {
    return Date(std::chrono::floor<std::chrono::days>(instant.seconds()));
}

}  // namespace isms::judging

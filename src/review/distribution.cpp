#include <isms/base/error.hpp>
#include <isms/base/text.hpp>
#include <isms/review/distribution.hpp>
#include <isms/review/person_name.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms {
namespace {

void add_once(std::vector<PersonName>& people, const PersonName& person) {
    if (!is_among(people, person.id)) people.push_back(person);
}

std::vector<PersonName> without(const std::vector<PersonName>& people,
                                const std::vector<PersonName>& others) {
    std::vector<PersonName> rest;
    for (const auto& person : people) {
        if (!is_among(others, person.id)) rest.push_back(person);
    }
    return rest;
}

}  // namespace

std::vector<PersonName> recipients_of(const Review& review, const PeopleById& people) {
    std::vector<PersonName> recipients;
    const auto add = [&](const PersonId& id) { add_once(recipients, person_name(people, id)); };
    for (const auto& id : review.meeting.invited) add(id);
    if (!review.minutes) return recipients;
    for (const auto& entry : review.minutes->attendance) {
        if (const auto id = PersonId::parse(entry.person)) add(*id);
    }
    return recipients;
}

DistributionStanding distribution_standing(const std::vector<Distribution>& records,
                                           const std::vector<PersonName>& expected) {
    DistributionStanding standing;
    standing.recipients = static_cast<int>(expected.size());
    for (const auto& record : records) {
        auto& people =
            record.kind == DistributionKind::sent ? standing.sent_to : standing.acknowledged_by;
        for (const auto& person : record.people) add_once(people, person);
    }
    standing.not_sent = without(expected, standing.sent_to);
    standing.not_acknowledged = without(standing.sent_to, standing.acknowledged_by);
    return standing;
}

std::string standing_text(const DistributionStanding& standing, const Messages& messages) {
    if (standing.sent_to.empty()) return messages.say("distribution.none");
    const auto reached = standing.recipients - static_cast<int>(standing.not_sent.size());
    const auto others = static_cast<int>(standing.sent_to.size()) - reached;
    auto text =
        messages.say("distribution.reached", {{"reached", reached}, {"all", standing.recipients}});
    if (others > 0)
        text = messages.say("distribution.more", {{"reached", text}, {"others", others}});
    if (standing.acknowledged_by.empty())
        return messages.say("distribution.unacknowledged", {{"reached", text}});
    return messages.say("distribution.acknowledged",
                        {{"reached", text}, {"number", standing.acknowledged_by.size()}});
}

std::vector<PersonName> still_to_acknowledge(const std::vector<Distribution>& records,
                                             const PeopleById& people, Date today) {
    auto outstanding = distribution_standing(records, {}).not_acknowledged;
    std::erase_if(outstanding, [&](const PersonName& person) {
        const auto found = people.find(person.id);
        return found == people.end() || !is_active(found->second, today);
    });
    return outstanding;
}

std::optional<std::string> outstanding_point(const MeetingId& review,
                                             const std::vector<Distribution>& records,
                                             const PeopleById& people, Date today,
                                             const Messages& messages) {
    std::vector<std::string> names;
    for (const auto& person : still_to_acknowledge(records, people, today))
        names.push_back(person.name);
    if (names.empty()) return std::nullopt;
    return messages.say("distribution.outstanding",
                        {{"review", review.str()}, {"names", join(names, ", ")}});
}

std::vector<std::string> objection_points(const std::vector<Distribution>& records,
                                          const std::optional<Date>& since,
                                          const Messages& messages) {
    std::vector<std::string> points;
    for (const auto& record : records) {
        if (record.objection.empty() || record.people.empty()) continue;
        const auto recorded = Date::parse(record.recorded_at.rfc3339().substr(0, 10));
        if (since && record.on < *since && recorded && *recorded < *since) continue;
        points.push_back(
            messages.say("distribution.objection", {{"review", record.meeting.str()},
                                                    {"name", record.people.front().name},
                                                    {"text", record.objection}}));
    }
    return points;
}

Distribution next_distribution(const Review& review, DistributionKind kind,
                               const std::string& minutes_sha256, const Stamp& stamp) {
    const auto& id = review.meeting.id;
    if (!is_signed(review)) {
        throw refused_error("not-signed",
                            fmt::format("the minutes of {} are not signed yet", id.str()),
                            fmt::format("isms-review minutes sign {} --by PERSON", id.str()));
    }
    Distribution record{.meeting = id, .kind = kind, .on = stamp.today};
    for (const auto& other : review.distribution)
        record.number = std::max(record.number, other.number + 1);
    record.document = minutes_sha256;
    record.recorded_at = stamp.at;
    record.recorded_by = stamp.by;
    return record;
}

void require_may_acknowledge(const Review& review, const Person& person,
                             const std::string& objection) {
    const auto standing = distribution_standing(review.distribution, {});
    const auto& id = review.meeting.id.str();
    if (!is_among(standing.sent_to, person.id)) {
        throw refused_error(
            "not-handed-out",
            fmt::format("no record says that the minutes of {} were handed out to {}", id,
                        person.name),
            fmt::format("isms-review minutes distribute {} --to {} --how HOW", id,
                        person.id.str()));
    }
    if (is_among(standing.acknowledged_by, person.id) && objection.empty()) {
        throw refused_error(
            "acknowledged-already",
            fmt::format("{} has acknowledged the minutes of {} already", person.name, id),
            "nothing is left to do, unless there is an objection to add: --objection TEXT");
    }
}

}  // namespace isms

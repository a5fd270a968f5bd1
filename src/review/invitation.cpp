#include <isms/base/digest.hpp>
#include <isms/base/error.hpp>
#include <isms/review/agenda_builder.hpp>
#include <isms/review/invitation.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace isms {
namespace {

constexpr int usual_minutes = 60;
constexpr int most_minutes = 24 * 60;

int length_of(const Review& review) {
    const int allotted = review.agenda ? total_minutes(review.agenda->items) : 0;
    return std::min(allotted > 0 ? allotted : usual_minutes, most_minutes);
}

bool says_the_same(const Invitation& one, const Invitation& other) {
    return one.method == other.method && one.date == other.date && one.start == other.start &&
           one.minutes == other.minutes && one.place == other.place && one.people == other.people &&
           one.content == other.content;
}

/// A cancellation speaks of what was last asked for.
Invitation cancellation_of(const Invitation& last) {
    auto cancellation = last;
    cancellation.method = InvitationMethod::cancel;
    cancellation.delivery.clear();
    return cancellation;
}

void require_can_invite(const Review& review) {
    const auto& meeting = review.meeting;
    const auto state = state_of(review);
    const auto& id = meeting.id.str();
    if (state == ReviewState::cancelled) {
        if (!meeting.invitations.empty()) return;
        throw refused_error("never-invited",
                            fmt::format("{} is cancelled, and nobody was invited to it", id),
                            "there is nothing to call off");
    }
    if (state != ReviewState::planned && state != ReviewState::agenda_issued) {
        throw refused_error(
            "review-state",
            fmt::format("{} is {}; nobody is invited to it any more", id, to_text(state)),
            "isms-review agenda new plans another review");
    }
    if (meeting.start.empty()) {
        throw refused_error(
            "no-start", fmt::format("{} has no time of day", id),
            fmt::format("isms-review agenda reschedule {} --to {} --start HH:MM --reason REASON",
                        id, meeting.date.iso()));
    }
    if (invitees_of(meeting).empty())
        throw refused_error("nobody-invited", fmt::format("nobody is asked to come to {}", id),
                            "isms-review agenda new MONTH --invite PERSON");
}

}  // namespace

std::vector<PersonId> invitees_of(const Meeting& meeting) {
    std::vector<PersonId> people;
    if (const auto chair = PersonId::parse(meeting.chair)) people.push_back(*chair);
    for (const auto& id : meeting.invited) {
        if (std::find(people.begin(), people.end(), id) == people.end()) people.push_back(id);
    }
    return people;
}

std::string invitation_uid(const Organisation& organisation, const Meeting& meeting) {
    const auto planned =
        meeting.history.empty() ? std::string() : meeting.history.front().at.rfc3339();
    const auto digest =
        sha256_hex(fmt::format("{}\n{}\n{}", organisation.since.iso(), meeting.id.str(), planned));
    return fmt::format("{}.{}@isms-review", meeting.id.str(), digest.substr(0, 32));
}

NextInvitation next_invitation(const Review& review, const InvitationWords& words,
                               const PersonId& organiser, const Stamp& stamp) {
    require_can_invite(review);
    const auto& meeting = review.meeting;
    const auto* const last = meeting.invitations.empty() ? nullptr : &meeting.invitations.back();
    Invitation next{.organiser = last != nullptr ? last->organiser : organiser};
    // Nobody is told that a review does not take place who was never invited to it.
    if (meeting.cancelled && last != nullptr) {
        next = cancellation_of(*last);
    } else {
        next.date = meeting.date;
        next.start = meeting.start;
        next.minutes = length_of(review);
        next.place = meeting.place;
        next.people = invitees_of(meeting);
        next.content = sha256_hex(words.summary + "\n" + words.description);
    }
    if (last != nullptr && says_the_same(*last, next)) return {*last, false};
    next.sequence = last == nullptr ? 0 : last->sequence + 1;
    next.at = stamp.at;
    next.by = stamp.by;
    return {std::move(next), true};
}

std::vector<MeetingId> untold_cancellations(const std::vector<Review>& reviews, Date today) {
    std::vector<MeetingId> untold;
    for (const auto& review : reviews) {
        const auto& meeting = review.meeting;
        const bool are_invited = !meeting.invitations.empty() &&
                                 meeting.invitations.back().method != InvitationMethod::cancel;
        if (state_of(review) == ReviewState::cancelled && are_invited && today <= meeting.date)
            untold.push_back(meeting.id);
    }
    return untold;
}

std::optional<InvitationReply> answer_of(const Meeting& meeting, const PersonId& person) {
    if (meeting.invitations.empty()) return std::nullopt;
    const auto& last = meeting.invitations.back();
    const auto still_asked = [&](int sequence) {
        return std::any_of(meeting.invitations.begin(), meeting.invitations.end(),
                           [&](const Invitation& sent) {
                               return sent.sequence == sequence && sent.date == last.date &&
                                      sent.start == last.start;
                           });
    };
    std::optional<InvitationReply> latest;
    for (const auto& reply : meeting.replies) {
        if (reply.person != person || !still_asked(reply.sequence)) continue;
        if (!latest ||
            std::pair(latest->sequence, latest->at) <= std::pair(reply.sequence, reply.at))
            latest = reply;
    }
    return latest;
}

std::optional<Participation> expected_participation(const Meeting& meeting,
                                                    const PersonId& person) {
    if (const auto reply = answer_of(meeting, person)) return reply->answer;
    const bool invites =
        !meeting.invitations.empty() && meeting.invitations.back().organiser == person;
    return invites ? std::optional(Participation::accepted) : std::nullopt;
}

std::string answers_text(const Meeting& meeting, const Messages& messages) {
    if (meeting.invitations.empty()) return {};
    const auto& people = meeting.invitations.back().people;
    std::map<std::optional<Participation>, std::size_t> numbers;
    for (const auto& person : people) ++numbers[expected_participation(meeting, person)];
    auto text = messages.say("invitation.accepted", {{"accepted", numbers[Participation::accepted]},
                                                     {"all", people.size()}});
    const auto add = [&](std::optional<Participation> answer, std::string_view key) {
        if (const auto number = numbers[answer]; number > 0)
            text = messages.say(key, {{"answers", text}, {"number", number}});
    };
    add(Participation::declined, "invitation.declined");
    add(Participation::tentative, "invitation.tentative");
    add(Participation::delegated, "invitation.delegated");
    add(std::nullopt, "invitation.open");
    return text;
}

}  // namespace isms

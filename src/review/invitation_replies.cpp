#include <isms/base/text.hpp>
#include <isms/review/invitation_replies.hpp>

#include <algorithm>

namespace isms {

std::optional<Participation> participation_of(std::string_view partstat) {
    const auto word = lower_ascii(partstat);
    if (word == "accepted") return Participation::accepted;
    if (word == "declined") return Participation::declined;
    if (word == "tentative") return Participation::tentative;
    if (word == "delegated") return Participation::delegated;
    return std::nullopt;
}

std::optional<PersonId> person_with_address(const PeopleById& people, std::string_view address) {
    std::optional<PersonId> found;
    const auto wanted = lower_ascii(trim(address));
    for (const auto& [id, person] : people) {
        if (person.withdrawn || wanted.empty() || lower_ascii(trim(person.email)) != wanted)
            continue;
        if (found) return std::nullopt;
        found = id;
    }
    return found;
}

bool is_expected(const Meeting& meeting, const PersonId& person, std::string_view address) {
    const auto asks = [&](const Invitation& invitation) {
        const auto& people = invitation.people;
        return std::find(people.begin(), people.end(), person) != people.end();
    };
    const auto sends = [&](const InvitationReply& reply) {
        return reply.answer == Participation::delegated && !address.empty() &&
               lower_ascii(reply.delegated_to) == lower_ascii(address);
    };
    return std::any_of(meeting.invitations.begin(), meeting.invitations.end(), asks) ||
           std::any_of(meeting.replies.begin(), meeting.replies.end(), sends);
}

bool is_recorded(const Meeting& meeting, const InvitationReply& reply) {
    return std::any_of(meeting.replies.begin(), meeting.replies.end(),
                       [&](const InvitationReply& known) {
                           return known.person == reply.person && known.answer == reply.answer &&
                                  known.sequence == reply.sequence && known.at == reply.at;
                       });
}

}  // namespace isms

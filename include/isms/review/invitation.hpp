#pragma once

#include <isms/language/messages.hpp>
#include <isms/model/event.hpp>
#include <isms/model/organisation.hpp>
#include <isms/review/carry_over.hpp>
#include <isms/review/review_state.hpp>

#include <optional>
#include <string>
#include <vector>

namespace isms {

/// What an invitation says beside time, place and people.
struct InvitationWords {
    std::string summary;
    std::string description;
};

/// The invitation that a review needs now.
struct NextInvitation {
    Invitation invitation;
    bool is_new = false;  ///< false: the last one still says all that there is to say
};

/// Who is asked to come: the chair and everyone invited, each once.
std::vector<PersonId> invitees_of(const Meeting& meeting);

/// The name of a review among all events of the world (RFC 5545, 3.8.4.7): the same for ever, from
/// the review's id and the moment at which it was planned first.
std::string invitation_uid(const Organisation& organisation, const Meeting& meeting);

/// The first invitation, an update with the next SEQUENCE where date, start, length, place, people,
/// title or agenda are others than in the last one, or the cancellation. `organiser` is to whom
/// replies go in the first one; updates keep it. Throws exit 5 for a review that was held
/// ("review-state"), a cancelled one that nobody was invited to ("never-invited"), and one without
/// a time of day ("no-start") or without anybody to come ("nobody-invited").
NextInvitation next_invitation(const Review& review, const InvitationWords& words,
                               const PersonId& organiser, const Stamp& stamp);

/// Reviews of that day and later that were cancelled since people were invited, where no
/// cancellation was made yet; in the order of `reviews`.
std::vector<MeetingId> untold_cancellations(const std::vector<Review>& reviews, Date today);

/// The latest that a person answered to an invitation that still asks for what they answered:
/// answers to one for another day or time of day do not count. None if there is none.
std::optional<InvitationReply> answer_of(const Meeting& meeting, const PersonId& person);

/// What is known of whether a person comes: their answer, or, of whom replies go to, that they
/// come, unless they say otherwise.
std::optional<Participation> expected_participation(const Meeting& meeting, const PersonId& person);

/// "2 of 4 accepted, 1 declined, 1 without answer"; empty where nobody was invited yet.
std::string answers_text(const Meeting& meeting, const Messages& messages = {});

}  // namespace isms

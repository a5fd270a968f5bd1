#pragma once

#include "describe_delivery.hpp"
#include "enum_words.hpp"

#include <isms/model/invitation.hpp>

namespace isms {

template <class V, Describes<Invitation> R>
void describe(V& visit, R& invitation) {
    visit.field("method", invitation.method, "request or cancel, as in RFC 5546");
    visit.number("sequence", invitation.sequence, 0, 9999,
                 "0 for the first, one more for each update");
    visit.field("at", invitation.at, "When it was made (UTC)");
    visit.field("by", invitation.by, "Who made it");
    visit.field("organiser", invitation.organiser, "To whom replies go");
    visit.field("date", invitation.date, "For which day");
    visit.field("start", invitation.start, "For when, local time HH:MM");
    visit.number("minutes", invitation.minutes, 1, 1440, "How long it is to last");
    visit.maybe("place", invitation.place, "Where");
    visit.field("people", invitation.people, "Who was asked to come");
    visit.digest("content", invitation.content, "SHA-256 of title and agenda in it");
    visit.maybe("delivery", invitation.delivery, "To whom it was mailed, and what became of it");
    visit.unknown(invitation.unknown);
}

template <class V, Describes<InvitationReply> R>
void describe(V& visit, R& reply) {
    visit.field("person", reply.person, "Who answered");
    visit.field("answer", reply.answer, "What");
    visit.maybe("delegated_to", reply.delegated_to, "The address of whom they send instead");
    visit.maybe("comment", reply.comment, "What they said with it");
    visit.number("sequence", reply.sequence, 0, 9999, "Of the invitation that they answered");
    visit.field("at", reply.at, "When they answered (UTC)");
    visit.field("recorded_at", reply.recorded_at, "When it was recorded (UTC)");
    visit.field("recorded_by", reply.recorded_by, "Who recorded it");
    visit.unknown(reply.unknown);
}

}  // namespace isms

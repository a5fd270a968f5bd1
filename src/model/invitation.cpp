#include <isms/model/invitation.hpp>

namespace isms {

Invitation Invitation::blank() {
    return {.organiser = PersonId(Blank{})};
}

InvitationReply InvitationReply::blank() {
    return {.person = PersonId(Blank{})};
}

}  // namespace isms

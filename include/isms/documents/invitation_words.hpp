#pragma once

#include <isms/documents/setting.hpp>
#include <isms/review/carry_over.hpp>
#include <isms/review/invitation.hpp>

namespace isms {

/// What the invitation to a review says: its name, and its agenda as lines of plain text, in the
/// language of the setting.
InvitationWords invitation_words(const Review& review, const PeopleById& people,
                                 const DocumentSetting& setting);

/// What the message says that brings an invitation, an update or the cancellation.
struct InvitationMail {
    std::string subject;
    std::vector<std::string> paragraphs;
};

InvitationMail invitation_mail(const Meeting& meeting, const Invitation& invitation,
                               const InvitationWords& words, const std::string& organisation,
                               const DocumentSetting& setting);

}  // namespace isms

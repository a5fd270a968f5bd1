#pragma once

#include <isms/documents/setting.hpp>
#include <isms/review/carry_over.hpp>
#include <isms/review/invitation.hpp>

namespace isms {

/// What the invitation to a review says: its name, and its agenda as lines of plain text, in the
/// language of the setting.
InvitationWords invitation_words(const Review& review, const PeopleById& people,
                                 const DocumentSetting& setting);

}  // namespace isms

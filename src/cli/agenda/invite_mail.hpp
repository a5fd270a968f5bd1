#pragma once

#include "delivery/outbox.hpp"

#include <isms/exchange/calendar.hpp>
#include <isms/review/invitation.hpp>

#include <string>
#include <vector>

namespace isms::cli {

/// What each message with an invitation carries.
struct InvitationParts {
    InvitationWords words;
    std::string calendar;  ///< iCalendar text
    std::vector<CalendarAttachment> files;
    std::string classification;  ///< of the agenda; may be empty
};

/// Mails the last invitation of `meeting` to each of its people who has not got it yet, and records
/// in it what became of each message; or writes drafts.
void mail_invitation(Context& context, Meeting& meeting, const InvitationParts& parts,
                     const WayOut& way, const Stamp& stamp, Result& result);

}  // namespace isms::cli

#pragma once

#include <isms/exchange/calendar.hpp>
#include <isms/model/organisation.hpp>
#include <isms/review/carry_over.hpp>
#include <isms/review/invitation.hpp>

#include <string>
#include <vector>

namespace isms {

/// An address that iCalendar and mail can carry: one `@` with something on both sides, and neither
/// white space nor any character that either would interpret. Letters beyond ASCII may be in it.
bool is_mail_address(std::string_view text);

/// The people of an invitation whom no calendar can reach, because the register has no address of
/// theirs.
std::vector<PersonId> unreachable(const Invitation& invitation, const PeopleById& people);

/// The calendar with the one event of an invitation, as it is sent to all of its people. Throws
/// exit 5 ("no-address") if the organiser has no address, or nobody else.
Calendar invitation_calendar(const Meeting& meeting, const Invitation& invitation,
                             const InvitationWords& words, const Organisation& organisation,
                             const PeopleById& people, std::vector<CalendarAttachment> attachments);

/// The link in a place, at which a call is joined; empty if there is none.
std::string link_in(std::string_view place);

}  // namespace isms

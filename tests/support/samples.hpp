#pragma once

#include <isms/model/organisation.hpp>
#include <isms/review/invitation.hpp>
#include <isms/review/minutes_entry.hpp>
#include <isms/review/review_state.hpp>

#include <string_view>

// Small records to start a test from: Example GmbH, its four people, and its review in November
// 2026.

namespace isms::test {

template <class SomeId>
SomeId id_of(std::string_view text) {
    return SomeId::parse(text).value();
}

/// Jane records something on that day, at 09:30 UTC.
Stamp stamp_on(Date today);
/// On Tuesday 2026-11-10, the day of the review.
Stamp stamp();

/// ada (chief executive, top management from 2024) < ben (security officer) < cleo (operations);
/// dan answered to ben and left on 2026-06-30.
PeopleById sample_people();

/// The same, each at id@example.org.
PeopleById sample_people_with_addresses();

/// Monthly on the second tuesday, counted from 2026-01-01.
Organisation sample_organisation();

/// MR-2026-11, planned for Tuesday 2026-11-10 at 10:00 in "Board room", chaired by ada.
Meeting sample_meeting();

/// Items a, b, d with d1 and d2, results: of ISO/IEC 27001:2022, 40 minutes in all.
Agenda sample_agenda();

/// A title, and an agenda of one item.
InvitationWords sample_invitation_words();

/// The review with the invitation that ben sent to it on 2026-11-03.
Review sample_invited_review();

/// Raised on 2026-10-01 by its own review, or between reviews where the id says so.
Action sample_action(std::string_view id, std::string_view owner, std::optional<Date> due);

/// The issued agenda with three actions of earlier reviews: MR-2026-10-A01 of cleo (11 days
/// overdue), MR-2026-10-A02 of ben (done on 2026-11-03), A-2026-007 of ben (due 2026-12-01).
MinutesContext sample_context();

/// Minutes of that review that state everything, and raise MR-2026-11-A01 and MR-2026-11-D01.
MinutesEntry sample_entry();

/// The records that the entry leads to. Throws if it has an error.
MinutesOutcome sample_outcome();

/// The review with its minutes as they stand after that, unsigned.
Review sample_review();

/// Signed by ada, with everything frozen.
Review sample_signed_review();

}  // namespace isms::test

#pragma once

#include <isms/model/invitation.hpp>
#include <isms/review/carry_over.hpp>
#include <isms/review/review_state.hpp>

#include <optional>
#include <string_view>

namespace isms {

/// PARTSTAT of a reply (RFC 5545, 3.2.12), in any case; none for NEEDS-ACTION and what else is no
/// answer.
std::optional<Participation> participation_of(std::string_view partstat);

/// Who of the register has that address, in any case; none for nobody, or several.
std::optional<PersonId> person_with_address(const PeopleById& people, std::string_view address);

/// True if that person was ever asked to come, or sent instead of somebody who was.
bool is_expected(const Meeting& meeting, const PersonId& person, std::string_view address);

/// True if the same answer is recorded already.
bool is_recorded(const Meeting& meeting, const InvitationReply& reply);

}  // namespace isms

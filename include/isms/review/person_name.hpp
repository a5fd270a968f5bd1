#pragma once

#include <isms/model/carried_action.hpp>
#include <isms/review/carry_over.hpp>

namespace isms {

/// Somebody as records that freeze say who they were: name and role of the register; the id alone
/// where it no longer has them.
PersonName person_name(const PeopleById& people, const PersonId& id);

}  // namespace isms

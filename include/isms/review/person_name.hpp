#pragma once

#include <isms/model/carried_action.hpp>
#include <isms/review/carry_over.hpp>

#include <vector>

namespace isms {

/// Somebody as records that freeze say who they were: name and role of the register; the id alone
/// where it no longer has them.
PersonName person_name(const PeopleById& people, const PersonId& id);

/// True if one of the people has that id.
bool is_among(const std::vector<PersonName>& people, const PersonId& id);

}  // namespace isms

#include <isms/review/person_name.hpp>

#include <algorithm>

namespace isms {

PersonName person_name(const PeopleById& people, const PersonId& id) {
    PersonName person;
    person.id = id;
    person.name = name_of(people, id);
    if (const auto found = people.find(id); found != people.end()) person.role = found->second.role;
    return person;
}

bool is_among(const std::vector<PersonName>& people, const PersonId& id) {
    return std::any_of(people.begin(), people.end(),
                       [&](const PersonName& person) { return person.id == id; });
}

}  // namespace isms

#include <isms/review/person_name.hpp>

namespace isms {

PersonName person_name(const PeopleById& people, const PersonId& id) {
    PersonName person;
    person.id = id;
    person.name = name_of(people, id);
    if (const auto found = people.find(id); found != people.end()) person.role = found->second.role;
    return person;
}

}  // namespace isms

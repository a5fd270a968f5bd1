#include "describe_event.hpp"
#include "record_codec.hpp"

#include <isms/model/person.hpp>

namespace isms {

Person Person::blank() {
    return {.id = PersonId(Blank{})};
}

bool is_top_management(const Person& person, Date on) {
    return is_active(person, on) && person.top_management_from &&
           *person.top_management_from <= on &&
           (!person.top_management_to || on <= *person.top_management_to);
}

bool is_active(const Person& person, Date on) {
    return !person.withdrawn && (!person.left_on || on <= *person.left_on);
}

template <class V, Describes<Person> R>
void describe(V& visit, R& person) {
    visit.field("id", person.id, "Lower-case letters, digits and hyphens; for ever");
    visit.field("name", person.name, "As documents print it");
    visit.maybe("email", person.email, "E-mail address");
    visit.maybe("role", person.role, "The office held");
    visit.maybe("manager", person.manager, "To whom an overdue action is escalated");
    visit.maybe("top_management_from", person.top_management_from,
                "First day in top management (clause 5.1)");
    visit.maybe("top_management_to", person.top_management_to, "Last day in top management");
    visit.maybe("left_on", person.left_on, "Last day with the organisation");
    visit.maybe("withdrawn", person.withdrawn, "True if entered by mistake and undone");
    visit.field("history", person.history,
                "All that happened to the record, oldest first; only ever grows");
    visit.unknown(person.unknown);
}

template <>
struct RecordTraits<Person> {
    static constexpr std::string_view kind = "person";
    static constexpr std::string_view title = "A person who takes part in the ISMS";
};

ISMS_INSTANTIATE_RECORD(Person)

}  // namespace isms

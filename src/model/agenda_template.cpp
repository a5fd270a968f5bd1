#include "describe_agenda.hpp"
#include "record_codec.hpp"

#include <isms/model/agenda_template.hpp>

namespace isms {

AgendaTemplate AgendaTemplate::blank() {
    return {.name = TemplateName(Blank{})};
}

template <class V, Describes<AgendaTemplate> R>
void describe(V& visit, R& agenda) {
    visit.field("name", agenda.name, "Lower-case letters, digits and hyphens; the file's name too");
    visit.field("title", agenda.title, "The title of agendas made from it");
    visit.maybe("note", agenda.note, "What its user should know");
    visit.field("standards", agenda.standards, "The standards it answers");
    visit.field("items", agenda.items, "Its items, in order");
    visit.maybe("withdrawn", agenda.withdrawn, "True if its creation was undone");
    visit.maybe("history", agenda.history, "All that happened to the record, oldest first");
    visit.unknown(agenda.unknown);
}

template <>
struct RecordTraits<AgendaTemplate> {
    static constexpr std::string_view kind = "template";
    static constexpr std::string_view title = "An agenda template";
};

ISMS_INSTANTIATE_RECORD(AgendaTemplate)

}  // namespace isms

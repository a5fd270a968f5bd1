#include "describe_agenda.hpp"
#include "describe_decision.hpp"
#include "describe_item_facts.hpp"
#include "record_codec.hpp"

#include <isms/model/agenda.hpp>

#include <fmt/format.h>

namespace isms {

Agenda Agenda::blank() {
    return {.meeting = MeetingId(Blank{})};
}

std::string item_number(const std::vector<AgendaItem>& items, std::size_t index) {
    int major = 0;
    int minor = 0;
    for (std::size_t position = 0; position <= index && position < items.size(); ++position) {
        if (items[position].level == 1) {
            ++major;
            minor = 0;
        } else {
            ++minor;
        }
    }
    return minor == 0 ? fmt::format("{}", major) : fmt::format("{}.{}", major, minor);
}

std::string_view short_standard(std::string_view standard) {
    const auto space = standard.rfind(' ');
    const auto number = space == std::string_view::npos ? standard : standard.substr(space + 1);
    const auto colon = number.find(':');
    return number.substr(0, colon);
}

std::string clause_text(const std::vector<ClauseRef>& clauses) {
    bool one_standard = true;
    for (const auto& clause : clauses) one_standard &= clause.standard == clauses.front().standard;
    std::string text;
    for (const auto& clause : clauses) {
        if (!text.empty()) text += "; ";
        if (!one_standard) text += fmt::format("{} ", short_standard(clause.standard));
        text += clause.clause;
    }
    return text;
}

template <class V, Describes<AgendaFacts> R>
void describe(V& visit, R& facts) {
    visit.field("as_of", facts.as_of, "When they were frozen");
    visit.field("today", facts.today, "The date on which they held");
    visit.field("organisation", facts.organisation, "The organisation's name on that day");
    visit.maybe("scope", facts.scope, "The scope of the ISMS on that day");
    visit.maybe("classification", facts.classification,
                "The classification of the documents on that day");
    visit.maybe("language", facts.language,
                "BCP 47 tag of the language of these facts; absent: English");
    visit.field("actions", facts.actions, "Actions open, or ended since the last review");
    visit.maybe("decisions", facts.decisions,
                "Decisions to be carried out, or ended since the last review");
    visit.maybe("items", facts.items, "What the registers say to each item");
    visit.field("people", facts.people, "Everyone whom the agenda names");
    visit.unknown(facts.unknown);
}

template <class V, Describes<Issue> R>
void describe(V& visit, R& issue) {
    visit.field("at", issue.at, "When it was issued (UTC)");
    visit.field("by", issue.by, "Who issued it");
    visit.unknown(issue.unknown);
}

template <class V, Describes<Agenda> R>
void describe(V& visit, R& agenda) {
    visit.field("meeting", agenda.meeting, "The review's id");
    visit.field("template", agenda.template_name, "The template it was made from");
    visit.field("title", agenda.title, "Its title");
    visit.maybe("note", agenda.note, "What its reader should know of the template");
    visit.field("standards", agenda.standards, "The standards it answers");
    visit.field("items", agenda.items, "Its items, in order");
    visit.maybe("omitted", agenda.omitted,
                "Required inputs that it leaves to another review or leaves out, and why");
    visit.maybe("issued", agenda.issued,
                "Set when it was issued; from then on its facts are frozen");
    visit.maybe("facts", agenda.facts, "What it states of the world, frozen on issue");
    visit.maybe("withdrawn", agenda.withdrawn, "True if the planning of its review was undone");
    visit.field("history", agenda.history,
                "All that happened to the record, oldest first; only ever grows");
    visit.unknown(agenda.unknown);
}

template <>
struct RecordTraits<Agenda> {
    static constexpr std::string_view kind = "agenda";
    static constexpr std::string_view title = "The agenda of a review";
};

ISMS_INSTANTIATE_RECORD(Agenda)

}  // namespace isms

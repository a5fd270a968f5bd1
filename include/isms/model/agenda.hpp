#pragma once

#include <isms/model/carried_action.hpp>
#include <isms/model/decision.hpp>
#include <isms/model/event.hpp>
#include <isms/model/ids.hpp>
#include <isms/model/item_facts.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms {

/// A clause of a standard that an item answers; cited by number, never by its text.
struct ClauseRef {
    std::string standard;  ///< "ISO/IEC 27001:2022"
    std::string clause;    ///< "9.3.2 d 1"
    Json unknown = Json::object();

    friend bool operator==(const ClauseRef& a, const ClauseRef& b) {
        return a.standard == b.standard && a.clause == b.clause;
    }
};

/// One point of an agenda or of a template.
struct AgendaItem {
    std::string key;  ///< stable within the agenda: "a", "d1", "results", "own-1"
    std::string title;
    std::vector<ClauseRef> clauses;
    std::string purpose;    ///< what belongs here, in a sentence
    int level = 1;          ///< 1, or 2 for a part of the level-1 item before it
    int minutes = 0;        ///< allotted; 0 where the parts carry the time
    std::string presenter;  ///< a person's id; empty: not named
    bool required = false;  ///< an input or result that a standard asks for
    std::vector<unsigned>
        months;  ///< templates: on the agenda in these months only (1 to 12); empty: always
    std::vector<std::string> registers;  ///< whose facts belong here: "risks", "treatments"
    std::string topic;  ///< templates: items of one topic become one when templates are combined
    Json unknown = Json::object();
};

/// A required input that this agenda leaves to another review, or leaves out, and why.
struct OmittedItem {
    std::string key;
    std::string title;
    std::vector<ClauseRef> clauses;
    std::string reason;
    std::optional<MeetingId> covered_by;  ///< the review whose agenda has it
    std::optional<Date> covered_on;       ///< its planned date
    Json unknown = Json::object();
};

/// What the agenda states of the world, frozen when it is issued.
struct AgendaFacts {
    Instant as_of{std::chrono::sys_seconds{}};
    Date today{2026, 1, 1};
    std::string organisation;
    std::string scope;
    std::string classification;
    std::optional<LanguageTag> language;     ///< in which their words were said; none: English
    std::vector<CarriedAction> actions;      ///< item 1: open or ended since the last review
    std::vector<CarriedDecision> decisions;  ///< item 1: those to be carried out
    std::vector<ItemFacts> items;            ///< what the registers say to each item
    std::vector<PersonName> people;          ///< everyone whom the agenda names
    Json unknown = Json::object();
};

struct Issue {
    Instant at{std::chrono::sys_seconds{}};
    std::string by;
    Json unknown = Json::object();
};

/// agenda.json of a review.
struct Agenda {
    MeetingId meeting;
    std::string template_name;
    std::string title;
    std::string note;  ///< what the template says of itself
    std::vector<std::string> standards;
    std::vector<AgendaItem> items;
    std::vector<OmittedItem> omitted;
    std::optional<Issue> issued;
    std::optional<AgendaFacts> facts;  ///< set exactly when issued
    bool withdrawn = false;            ///< the planning of its review was undone
    std::vector<Event> history;
    Json unknown = Json::object();

    static Agenda blank();
};

/// "1", "4", "4.2": the number of the item at `index`, from the levels of those before it.
std::string item_number(const std::vector<AgendaItem>& items, std::size_t index);
/// "27001" of "ISO/IEC 27001:2022"; the whole name where it is not built like that.
std::string_view short_standard(std::string_view standard);
/// "9.3.2 a" where all clauses are of one standard, else "27001 9.3.2 a; 9001 9.3.2 a".
std::string clause_text(const std::vector<ClauseRef>& clauses);

}  // namespace isms

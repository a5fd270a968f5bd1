#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/review/agenda_builder.hpp>

#include <string>
#include <vector>

using namespace isms;
using namespace isms::test;

namespace {

AgendaItem item(std::string key, int level, int minutes, std::vector<unsigned> months = {}) {
    AgendaItem made;
    made.title = "Item " + key;
    made.key = std::move(key);
    made.clauses = {{"ISO/IEC 27001:2022", "9.3.2 " + made.key}};
    made.level = level;
    made.minutes = minutes;
    made.required = true;
    made.months = std::move(months);
    return made;
}

Agenda built(std::vector<AgendaItem> items, Date date = Date(2026, 11, 10)) {
    AgendaTemplate source{.name = id_of<TemplateName>("own")};
    source.title = "Our review";
    source.note = "read this";
    source.standards = {"ISO/IEC 27001:2022"};
    source.items = std::move(items);
    auto meeting = sample_meeting();
    meeting.date = date;
    return build_agenda(source, meeting, sample_organisation(), stamp());
}

std::string keys(const Agenda& agenda) {
    std::string all;
    for (const auto& entry : agenda.items) all += entry.key + " ";
    all += "|";
    for (const auto& entry : agenda.omitted) {
        all +=
            " " + entry.key +
            (entry.covered_by ? " in " + entry.covered_by->str() + " on " + entry.covered_on->iso()
                              : ": " + entry.reason);
    }
    return all;
}

}  // namespace

TEST_CASE("an agenda takes its items from the template", "[agenda]") {
    const auto agenda = built({item("a", 1, 15), item("d", 1, 0), item("d1", 2, 10)});
    CHECK(agenda.meeting.str() == "MR-2026-11");
    CHECK(agenda.template_name == "own");
    CHECK(agenda.title == "Our review");
    CHECK(agenda.note == "read this");
    CHECK(keys(agenda) == "a d d1 |");
    CHECK(agenda.history.back().what == event::created);
    CHECK_FALSE(agenda.issued.has_value());
    CHECK_FALSE(agenda.facts.has_value());
}

TEST_CASE("an item of other months is left to the review that covers it", "[agenda]") {
    CHECK(keys(built({item("a", 1, 15), item("f", 1, 10, {3, 12}), item("g", 1, 5, {11})})) ==
          "a g | f in MR-2026-12 on 2026-12-08");
    CHECK(keys(built({item("f", 1, 10, {3, 9})})) == "| f in MR-2027-03 on 2027-03-09");
    CHECK(built({item("g", 1, 5, {11})}).items.front().months.empty());
}

TEST_CASE("an item that no planned review has is left out without a promise", "[agenda]") {
    auto organisation = sample_organisation();
    organisation.interval = parse_interval("quarterly", Date(2026, 2, 1)).value.value();
    AgendaTemplate source{.name = id_of<TemplateName>("own")};
    source.items = {item("a", 1, 5), item("f", 1, 5, {1})};
    CHECK(keys(build_agenda(source, sample_meeting(), organisation, stamp())) ==
          "a | f: no planned review of the next two years has it");
}

TEST_CASE("a heading without time of its own goes when all its parts do", "[agenda]") {
    CHECK(keys(built({item("d", 1, 0), item("d1", 2, 5, {12}), item("d2", 2, 5)})) ==
          "d d2 | d1 in MR-2026-12 on 2026-12-08");
    CHECK(keys(built(
              {item("a", 1, 5), item("d", 1, 0), item("d1", 2, 5, {1}), item("d2", 2, 5, {12})})) ==
          "a | d in MR-2026-12 on 2026-12-08 d1 in MR-2027-01 on 2027-01-12 d2 in MR-2026-12 on "
          "2026-12-08");
    CHECK(keys(built({item("d", 1, 5), item("d1", 2, 5, {12})})) ==
          "d | d1 in MR-2026-12 on 2026-12-08");
    // Without parts it stands for itself.
    CHECK(keys(built({item("d", 1, 0)})) == "d |");
}

TEST_CASE("a part goes where its heading goes, and is covered where that is", "[agenda]") {
    CHECK(keys(built({item("a", 1, 5), item("d", 1, 5, {1}), item("d1", 2, 5),
                      item("d2", 2, 5, {1, 12}), item("e", 1, 5)})) ==
          "a e | d in MR-2027-01 on 2027-01-12 d1 in MR-2027-01 on 2027-01-12 d2 in MR-2027-01 on "
          "2027-01-12");
    CHECK(keys(built({item("a", 1, 5), item("d", 1, 5, {1}), item("d1", 2, 5, {12})})) ==
          "a | d in MR-2027-01 on 2027-01-12 d1: no planned review of the next two years has it");
}

TEST_CASE("the facts name everybody whom the agenda names", "[agenda]") {
    auto agenda = sample_agenda();
    agenda.items[1].presenter = "nobody";
    auto meeting = sample_meeting();
    meeting.chair = "ada";
    meeting.invited = {id_of<PersonId>("cleo")};
    const auto facts = agenda_facts(agenda, meeting, sample_organisation(),
                                    {sample_action("A-2026-001", "dan", Date(2026, 10, 1))},
                                    sample_people(), std::nullopt, stamp());
    CHECK(facts.organisation == "Example GmbH");
    CHECK(facts.scope == "Hosting for customers");
    CHECK(facts.classification == "Confidential");
    CHECK(facts.today == Date(2026, 11, 10));
    CHECK(facts.as_of == stamp().at);
    REQUIRE(facts.actions.size() == 1);
    CHECK(facts.actions[0].owner_name == "Dan Example");
    std::string people;
    for (const auto& person : facts.people)
        people += person.id.str() + "=" + person.name + "/" + person.role + " ";
    CHECK(people ==
          "ada=Ada Example/Chief executive ben=Ben Example/Security officer cleo=Cleo "
          "Example/Operations nobody=nobody/ ");
}

TEST_CASE("minutes are summed up, whatever a damaged record holds", "[agenda]") {
    CHECK(total_minutes(sample_agenda().items) == 40);
    CHECK(total_minutes({}) == 0);
    auto items = sample_agenda().items;
    items[0].minutes = items[1].minutes = 2147483647;
    CHECK(total_minutes(items) == 2147483647);
    items[0].minutes = items[1].minutes = -2147483647;
    CHECK(total_minutes(items) == 0);
}

#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/review/agenda_builder.hpp>

#include <string>
#include <vector>

using namespace isms;
using namespace isms::test;

namespace {

Agenda before() {
    auto agenda = sample_agenda();
    agenda.omitted.push_back({.key = "f",
                              .title = "Risks",
                              .clauses = {{"ISO/IEC 27001:2022", "9.3.2 f"}},
                              .reason = "on the agenda of another month",
                              .covered_by = id_of<MeetingId>("MR-2026-12")});
    return agenda;
}

std::vector<std::string> problems(const std::vector<AgendaItem>& items,
                                  const std::vector<OmittedItem>& omitted) {
    std::vector<std::string> all;
    const auto result = edited_agenda(before(), items, omitted, stamp());
    for (const auto& problem : result.diagnostics) {
        all.push_back(problem.place.empty() ? problem.code : problem.code + " " + problem.place);
        CHECK_FALSE(problem.hint.empty());
    }
    CHECK(result.value.has_value() == all.empty());
    return all;
}

using Problems = std::vector<std::string>;

}  // namespace

TEST_CASE("items are added, ordered, timed and retitled", "[agenda]") {
    auto items = before().items;
    std::swap(items[0], items[1]);
    items[0].title = "What changed";
    items[1].minutes = 25;
    AgendaItem own;
    own.key = "own-lunch";
    own.title = "Lunch";
    items.push_back(own);
    const auto edited = edited_agenda(before(), items, before().omitted, stamp());
    REQUIRE(edited);
    CHECK(edited.value->items[0].title == "What changed");
    CHECK(edited.value->items.back().key == "own-lunch");
    CHECK(edited.value->omitted.size() == 1);
    CHECK(edited.value->history.size() == before().history.size() + 1);
    CHECK(edited.value->history.back().what == event::edited);
}

TEST_CASE("what a standard asks for is dropped only with a reason", "[agenda]") {
    auto items = before().items;
    items.erase(items.begin() + 1);
    CHECK(problems(items, before().omitted) == Problems{"required-item-dropped"});
    auto omitted = before().omitted;
    omitted.push_back({.key = "b", .title = "Changes in issues", .reason = "nothing changed"});
    CHECK(problems(items, omitted).empty());
}

TEST_CASE("a reason that was given can't go without the item's return", "[agenda]") {
    CHECK(problems(before().items, {}) == Problems{"required-item-dropped"});
    auto items = before().items;
    AgendaItem risks;
    risks.key = "f";
    risks.title = "Risks";
    items.push_back(risks);
    CHECK(problems(items, {}).empty());
}

TEST_CASE("an item of one's own may go", "[agenda]") {
    auto agenda = before();
    agenda.items.emplace_back();
    agenda.items.back().key = "own";
    agenda.items.back().title = "Own";
    CHECK(edited_agenda(agenda, before().items, before().omitted, stamp()).value.has_value());
}

TEST_CASE("an item is on the agenda or left out, and once", "[agenda]") {
    auto omitted = before().omitted;
    omitted.push_back({.key = "b", .title = "Changes in issues", .reason = "why"});
    CHECK(problems(before().items, omitted) == Problems{"item-twice"});
    omitted = before().omitted;
    omitted.push_back(omitted.front());
    CHECK(problems(before().items, omitted) == Problems{"item-twice"});
}

TEST_CASE("all that is wrong with items is reported, each with its place", "[agenda]") {
    auto items = before().items;
    items[0].level = 2;
    items[1].key = "Not a key";
    items[2].title = " ";
    items[3].key = "a";
    items[4].minutes = 481;
    items[5].level = 3;
    items[5].months = {12, 0, 13};
    const auto all = problems_of_items(items, "templates/own.json");
    std::vector<std::string> places;
    for (const auto& problem : all) {
        CHECK(problem.file == "templates/own.json");
        CHECK(problem.severity == Severity::error);
        places.push_back(problem.place);
    }
    CHECK(places == Problems{"/items/0/level", "/items/1/key", "/items/2/title", "/items/3/key",
                             "/items/4/minutes", "/items/5/level", "/items/5/months",
                             "/items/5/months"});
    CHECK(problems_of_items({}, {}).front().code == "agenda-empty");
    CHECK(problems_of_items(sample_agenda().items, {}).empty());
}

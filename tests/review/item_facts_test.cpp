#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/review/inputs/item_facts.hpp>
#include <isms/review/inputs/register_trends.hpp>

#include <algorithm>

using namespace isms;
using namespace isms::test;

namespace {

template <class Entry>
Entry entry(std::string_view id, Date recorded_on) {
    Entry made;
    made.id = id_of<InputId>(id);
    made.title = "Something";
    made.recorded_on = recorded_on;
    return made;
}

struct World {
    Registers registers;
    ActionsById actions;
    PeopleById people = sample_people();
    Organisation organisation = sample_organisation();

    FactSources sources() const {
        return {registers, actions, people, organisation, Date(2026, 10, 6), Date(2026, 11, 10)};
    }
};

std::vector<AgendaItem> items() {
    return {{.key = "d1", .title = "Gaps", .registers = {"nonconformities", "incidents"}},
            {.key = "results", .title = "Results", .clauses = {{"ISO/IEC 27001:2022", "9.3.3"}}},
            {.key = "own", .title = "Any other business"}};
}

const ItemFacts* facts_of(const std::vector<ItemFacts>& all, std::string_view key) {
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const ItemFacts& facts) { return facts.key == key; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("an item shows what is wrong first, then what is news since the last agenda") {
    World world;
    auto old = entry<Nonconformity>("NC-2026-001", Date(2026, 5, 1));
    auto fresh = entry<Nonconformity>("NC-2026-002", Date(2026, 10, 6));
    auto closed = entry<Nonconformity>("NC-2026-003", Date(2026, 5, 1));
    closed.state = NonconformityState::closed;
    closed.closed_on = Date(2026, 10, 20);
    auto late = entry<Nonconformity>("NC-2026-004", Date(2026, 5, 1));
    late.due = Date(2026, 10, 30);
    late.owner = "cleo";
    world.registers.nonconformities = {old, fresh, closed, late};
    const auto all = item_facts(items(), world.sources());
    const auto* facts = facts_of(all, "d1");
    REQUIRE(facts != nullptr);
    std::vector<std::string> said;
    for (const auto& fact : facts->entries) said.push_back(fact.entry.str() + " " + fact.what);
    CHECK(said ==
          std::vector<std::string>{"NC-2026-004 late", "NC-2026-002 new", "NC-2026-003 closed"});
    CHECK(facts->entries.front().standing == "minor, open, due 2026-10-30, 11 days overdue");
    CHECK(facts->entries.front().owner == "Cleo Example");
    CHECK(facts->summary ==
          std::vector<std::string>{
              "Nonconformities and corrective actions: 3 open, 1 late, 1 new, 1 closed",
              "Security incidents: no entry"});
    REQUIRE(facts->matters.size() == 1);
}

TEST_CASE("what belongs to no item of this agenda is brought up with the results") {
    World world;
    auto risk = entry<Risk>("RISK-012", Date(2026, 5, 1));
    risk.current = "very high";
    world.registers.risks = {risk};
    const auto all = item_facts(items(), world.sources());
    const auto* facts = facts_of(all, "results");
    REQUIRE(facts != nullptr);
    CHECK(facts->matters.front().subject == "RISK-012");
    auto without_results = items();
    without_results.erase(without_results.begin() + 1);
    CHECK(facts_of(item_facts(without_results, world.sources()), "own") != nullptr);
}

TEST_CASE("a written acceptance shows with the entry") {
    World world;
    auto risk = entry<Risk>("RISK-012", Date(2026, 5, 1));
    risk.current = "high";
    risk.acceptances = {{.on = Date(2026, 6, 1), .by = "ada", .until = Date(2026, 12, 31)}};
    world.registers.risks = {risk};
    const auto rows = register_rows(RegisterKind::risks, world.sources(), false);
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().what == "above appetite");
    CHECK(rows.front().standing == "high, accepted until 2026-12-31");
}

TEST_CASE("nonconformities are counted by month: opened, open and their age") {
    Registers registers;
    auto one = entry<Nonconformity>("NC-2026-001", Date(2026, 8, 1));
    one.opened_on = Date(2026, 8, 31);
    one.closed_on = Date(2026, 10, 1);
    auto two = entry<Nonconformity>("NC-2026-002", Date(2026, 9, 10));
    registers.nonconformities = {one, two};
    const auto trends = register_trends(RegisterKind::nonconformities, registers,
                                        risk_scale(sample_organisation()), Date(2026, 11, 10));
    const auto values = [&](std::string_view subject) {
        std::vector<double> all;
        for (const auto& trend : trends) {
            if (trend.subject != subject) continue;
            for (const auto& point : trend.points) all.push_back(point.value.value());
        }
        return all;
    };
    CHECK(values("nonconformities-opened") == std::vector<double>{1, 1, 0});
    CHECK(values("nonconformities-open") == std::vector<double>{1, 2, 1});
    CHECK(values("nonconformities-age") == std::vector<double>{0, 25, 51});
}

TEST_CASE("risks are counted by level, and only levels beyond the appetite are judged") {
    Registers registers;
    for (int number = 1; number <= 4; ++number) {
        auto risk = entry<Risk>("RISK-00" + std::to_string(number), Date(2026, 6, 1));
        risk.current = "low";
        risk.levels = {{.on = Date(2026, 6, 1), .level = "high"},
                       {.on = Date(2026, static_cast<unsigned>(6 + number), 15), .level = "low"}};
        registers.risks.push_back(risk);
    }
    const auto trends = register_trends(RegisterKind::risks, registers,
                                        risk_scale(sample_organisation()), Date(2026, 11, 10));
    REQUIRE(trends.size() == 2);
    CHECK(trends[0].subject == "risks-high");
    CHECK(trends[0].verdict == Verdict::improving);
    CHECK(trends[1].subject == "risks-low");
    CHECK_FALSE(trends[1].verdict);
}

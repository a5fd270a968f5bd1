#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/review/inputs/risk_levels.hpp>

using namespace isms;

namespace {

const RiskScale scale{{"low", "medium", "high"}, "low"};

Risk risk(std::vector<RiskLevel> levels, std::optional<Date> closed_on = std::nullopt) {
    Risk risk;
    risk.id = test::id_of<InputId>("RISK-001");
    risk.recorded_on = levels.empty() ? Date(2026, 8, 20) : levels.front().on;
    if (!levels.empty()) risk.current = levels.back().level;
    risk.levels = std::move(levels);
    risk.closed_on = closed_on;
    if (closed_on) risk.state = RiskState::closed;
    return risk;
}

RiskMonths autumn(const std::vector<Risk>& risks) {
    return risks_by_level(risks, scale, Date(2026, 8, 1), Date(2026, 11, 15));
}

using Counts = std::vector<int>;

}  // namespace

TEST_CASE("a risk counts at the level that it had at each month's end") {
    const auto months = autumn({risk({{Date(2026, 8, 20), "high"}, {Date(2026, 10, 31), "medium"}}),
                                risk({{Date(2026, 9, 1), "high"}}, Date(2026, 10, 2))});
    REQUIRE(months.months.size() == 4);
    CHECK(months.months.back().text() == "2026-11");
    REQUIRE(months.levels.size() == 3);
    CHECK(months.levels[0].level == "low");
    CHECK(months.levels[0].counts == Counts{0, 0, 0, 0});
    CHECK(months.levels[1].counts == Counts{0, 0, 1, 1});
    CHECK(months.levels[2].counts == Counts{1, 2, 0, 0});
}

TEST_CASE("the month that is running counts what is known by the day") {
    const auto months =
        autumn({risk({{Date(2026, 11, 15), "low"}}), risk({{Date(2026, 11, 16), "low"}})});
    CHECK(months.levels[0].counts == Counts{0, 0, 0, 1});
}

TEST_CASE("levels that the scale no longer has, and none, are not left out") {
    const auto months = autumn({risk({{Date(2026, 8, 20), "enormous"}}), risk({})});
    REQUIRE(months.levels.size() == 5);
    CHECK(months.levels[3].level == "enormous");
    CHECK(months.levels[4].level.empty());
    CHECK(months.levels[4].counts == Counts{1, 1, 1, 1});
}

TEST_CASE("a closed risk is not open from its closing day on") {
    const auto closed = risk({{Date(2026, 9, 1), "high"}}, Date(2026, 10, 2));
    CHECK(is_open_on(closed, Date(2026, 10, 1)));
    CHECK_FALSE(is_open_on(closed, Date(2026, 10, 2)));
    CHECK_FALSE(is_open_on(closed, Date(2026, 8, 31)));
    CHECK(first_risk_on(std::vector<Risk>{closed}) == Date(2026, 9, 1));
    CHECK_FALSE(first_risk_on({}));
}

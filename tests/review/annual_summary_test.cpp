#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/review/action_rules.hpp>
#include <isms/review/annual_summary.hpp>

using namespace isms;
using namespace isms::test;

namespace {

/// Everything that a summary is made from: one review, held on 2026-11-10 and signed.
struct Directory {
    Organisation organisation = sample_organisation();
    std::vector<Review> reviews{sample_signed_review()};
    PeopleById people = sample_people();
    std::vector<Action> actions;
    std::vector<DecisionRecord> decisions;
    Registers registers;
    std::vector<AgendaTemplate> templates;
    std::vector<Finding> findings;

    AnnualSummary summary(Date from, Date to, Date today) const {
        return annual_summary({.organisation = organisation,
                               .reviews = reviews,
                               .people = people,
                               .actions = actions,
                               .decisions = decisions,
                               .registers = registers,
                               .templates = templates,
                               .findings = findings,
                               .today = today},
                              from, to);
    }
    AnnualSummary of_2026(Date today = Date(2027, 1, 20)) const {
        return summary(Date(2026, 1, 1), Date(2026, 12, 31), today);
    }
};

DecisionRecord decision(std::string_view id, Date taken_on, DecisionState state) {
    DecisionRecord record{.id = id_of<DecisionId>(id), .taken_on = taken_on};
    record.state = state;
    return record;
}

Metric metric(std::vector<std::pair<std::string, double>> values) {
    Metric metric;
    metric.id = id_of<InputId>("MET-patching");
    metric.recorded_on = Date(2026, 1, 5);
    for (auto& [period, value] : values) {
        Observation observation;
        observation.period = std::move(period);
        observation.value = value;
        metric.observations.push_back(std::move(observation));
    }
    return metric;
}

}  // namespace

TEST_CASE("a summary tells of each review when, how long and with whom it was held", "[summary]") {
    const Directory directory;
    const auto summary = directory.of_2026();
    REQUIRE(summary.reviews.size() == 1);
    const auto& review = summary.reviews.front();
    CHECK(review.held_on == Date(2026, 11, 10));
    CHECK(review.minutes == 75);
    CHECK(review.quorum.members_present == 2);
    CHECK(review.quorum.members_invited == 3);
    CHECK(review.outstanding.none());
    CHECK(
        directory.summary(Date(2025, 1, 1), Date(2025, 12, 31), Date(2027, 1, 20)).reviews.empty());
}

TEST_CASE("a review over midnight is as long as it took, one without times of no length",
          "[summary]") {
    Directory directory;
    auto& held = *directory.reviews.front().minutes->held;
    held.start = "23:15";
    held.end = "00:20";
    CHECK(directory.of_2026().reviews.front().minutes == 65);
    held.end.clear();
    CHECK_FALSE(directory.of_2026().reviews.front().minutes);
}

TEST_CASE("planned dates that passed without a review and cancelled reviews are told",
          "[summary]") {
    const Directory directory;
    // Monthly from January on: only November was held.
    const auto missing = directory.of_2026().not_held;
    CHECK(missing.size() == 11);
    CHECK(missing.front().date == Date(2026, 1, 13));
    CHECK(missing.front().state == CalendarState::missing);
    // December's is not lost before its grace days are over.
    CHECK(directory.of_2026(Date(2026, 12, 10)).not_held.size() == 10);
}

TEST_CASE("a year that is not over is summarised until today", "[summary]") {
    Directory directory;
    directory.actions = {sample_action("A-2026-001", "ben", Date(2026, 10, 20))};
    const auto summary = directory.of_2026(Date(2026, 11, 20));
    CHECK(summary.until == Date(2026, 11, 20));
    REQUIRE(summary.months.size() == 2);
    CHECK(summary.months.front().month.text() == "2026-10");
    CHECK(summary.open.front().days_overdue == 31);
}

TEST_CASE("decisions of the span count, as they stand, but no withdrawn ones", "[summary]") {
    Directory directory;
    directory.decisions = {
        decision("MR-2025-12-D01", Date(2025, 12, 9), DecisionState::open),
        decision("MR-2026-11-D01", Date(2026, 11, 10), DecisionState::carried_out),
        decision("MR-2026-11-D02", Date(2026, 11, 10), DecisionState::withdrawn)};
    const auto summary = directory.of_2026();
    REQUIRE(summary.decisions.size() == 1);
    CHECK(summary.decisions.front()->id.str() == "MR-2026-11-D01");
}

TEST_CASE("what was measured later is not known at the end of the year", "[summary]") {
    Directory directory;
    directory.registers.metrics = {metric({{"2026-11", 90}, {"2026-12", 95}, {"2027-01", 12}})};
    const auto trends = directory.of_2026(Date(2027, 2, 3)).metrics;
    REQUIRE(trends.size() == 1);
    CHECK(trends.front().points.back().period == "2026-12");
    directory.registers.metrics.front().state = MetricState::retired;
    CHECK(directory.of_2026(Date(2027, 2, 3)).metrics.size() == 1);
    CHECK(
        directory.summary(Date(2028, 1, 1), Date(2028, 12, 31), Date(2029, 1, 5)).metrics.empty());

    Objective objective;
    objective.id = id_of<InputId>("OBJ-2026-001");
    objective.recorded_on = Date(2026, 2, 1);
    objective.measurements = {{.on = Date(2026, 6, 1), .value = 40},
                              {.on = Date(2027, 1, 9), .value = 80}};
    directory.registers.objectives = {objective};
    const auto objectives = directory.of_2026().objectives;
    REQUIRE(objectives.size() == 1);
    CHECK(objectives.front().latest->value == 40);
    CHECK(directory.summary(Date(2025, 1, 1), Date(2025, 12, 31), Date(2027, 1, 20))
              .objectives.empty());
}

TEST_CASE("findings are counted by weight, and accepted ones apart", "[summary]") {
    Directory directory;
    const auto& rule = check_rules().front();
    directory.findings = {{.rule = &rule},
                          {.rule = &rule},
                          {.rule = &rule, .accepted = id_of<ExceptionId>("EXC-2026-001")}};
    const auto counts = directory.of_2026().findings;
    CHECK(counts.open.at(rule.weight) == 2);
    CHECK(counts.accepted == 1);
    CHECK(counts.open.size() == 3);
}

TEST_CASE("the latest signed review says which year to summarise", "[summary]") {
    auto reviews = std::vector<Review>{sample_signed_review(), sample_review()};
    reviews.back().minutes->held->on = Date(2027, 1, 12);
    CHECK(latest_signed_year(reviews) == 2026);
    CHECK_FALSE(latest_signed_year({sample_review()}));
}

#include "support/approval.hpp"
#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/documents/summary_document.hpp>
#include <isms/render/render.hpp>
#include <isms/review/action_rules.hpp>

using namespace isms;
using namespace isms::test;

namespace {

/// A small year: one signed review with a decision, an action that slipped, a metric, an objective
/// and two risks.
struct Year {
    Organisation organisation = sample_organisation();
    PeopleById people = sample_people();
    std::vector<Review> reviews{sample_signed_review()};
    std::vector<Action> actions;
    std::vector<DecisionRecord> decisions;
    Registers registers;
    std::vector<AgendaTemplate> templates;
    std::vector<Finding> findings;
    Date today = Date(2027, 1, 20);

    Year() {
        actions = {reschedule(sample_action("MR-2026-10-A01", "cleo", Date(2026, 10, 30)),
                              Date(2027, 2, 1), "no progress", stamp_on(Date(2027, 1, 5))),
                   complete(sample_action("MR-2026-10-A02", "ben", Date(2026, 11, 6)),
                            Date(2026, 11, 3), "", stamp_on(Date(2026, 11, 3)))};
        DecisionRecord decision{.id = id_of<DecisionId>("MR-2026-11-D01"),
                                .taken_on = Date(2026, 11, 10)};
        decision.category = DecisionCategory::change;
        decision.text = "Buy a third gateway";
        decision.owner = "ben";
        decision.due = Date(2026, 12, 15);
        decisions.push_back(decision);
        Metric metric;
        metric.id = id_of<InputId>("MET-patching");
        metric.title = "Systems patched within 14 days";
        metric.recorded_on = Date(2026, 9, 1);
        metric.target = 95;
        for (const auto& [period, value] :
             {std::pair("2026-09", 90.0), std::pair("2026-10", 93.5), std::pair("2026-11", 96.0)}) {
            Observation observation;
            observation.period = period;
            observation.value = value;
            metric.observations.push_back(observation);
        }
        registers.metrics = {metric};
        Objective objective;
        objective.id = id_of<InputId>("OBJ-2026-001");
        objective.title = "Everybody is trained";
        objective.unit = "%";
        objective.recorded_on = Date(2026, 2, 1);
        objective.baseline = 20;
        objective.target = 95;
        objective.starts_on = Date(2026, 2, 1);
        objective.due = Date(2027, 3, 31);
        objective.measurements = {{.on = Date(2026, 10, 1), .value = 81.5}};
        registers.objectives = {objective};
        for (const auto* level : {"low", "very high"}) {
            Risk risk;
            risk.id = id_of<InputId>(registers.risks.empty() ? "RISK-001" : "RISK-002");
            risk.title = "A fire";
            risk.recorded_on = Date(2026, 10, 5);
            risk.current = level;
            risk.levels = {{.on = Date(2026, 10, 5), .level = level}};
            registers.risks.push_back(risk);
        }
    }

    AnnualSummary summary(Date from = Date(2026, 1, 1), Date to = Date(2026, 12, 31)) const {
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
    Document document(const AnnualSummary& summary) const {
        return summary_document({summary, organisation, people}, {});
    }
    std::string text(const AnnualSummary& summary) const {
        return render_text(document(summary), {.width = 80});
    }
};

bool contains(const std::string& whole, std::string_view part) {
    return whole.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a year as text", "[summary]") {
    const Year year;
    check_approved("documents-unit/summary.txt", year.text(year.summary()));
}

TEST_CASE("a year as JSON", "[summary]") {
    const Year year;
    const auto summary = year.summary();
    check_approved("documents-unit/summary.json",
                   print_json(summary_json({summary, year.organisation, year.people}, {})));
}

TEST_CASE("a year in which nothing happened says so", "[summary]") {
    Year year;
    year.reviews.clear();
    year.actions.clear();
    year.decisions.clear();
    year.registers = {};
    const auto text = year.text(year.summary());
    CHECK(contains(text, "No review was held."));
    CHECK(contains(text, "No decision was taken."));
    CHECK(contains(text, "No action was raised."));
    CHECK_FALSE(contains(text, "Conclusions of top management"));
    CHECK_FALSE(contains(text, "Metrics"));
}

TEST_CASE("any days are named by themselves, and what is not over says so", "[summary]") {
    const Year year;
    const auto summary = year.summary(Date(2026, 7, 1), Date(2027, 6, 30));
    const auto document = year.document(summary);
    CHECK(document.title == "Summary 2026-07-01 to 2027-06-30");
    CHECK(contains(render_text(document, {}), "2027-01-20"));
}

TEST_CASE("minutes that are not signed by all show that in the summary", "[summary]") {
    Year year;
    year.reviews = {sample_review()};
    CHECK(contains(year.text(year.summary()), "not signed"));
    CHECK(contains(year.text(year.summary()), "1 of them not signed"));
    auto review = sample_signed_review();
    review.minutes->facts->rules->signing.signers = 2;
    year.reviews = {std::move(review)};
    CHECK(contains(year.text(year.summary()), "still to sign"));
}

TEST_CASE("answers other than yes are told with their grounds", "[summary]") {
    Year year;
    auto earlier = sample_signed_review();
    earlier.meeting.id = id_of<MeetingId>("MR-2026-10");
    earlier.minutes->held->on = Date(2026, 10, 13);
    earlier.minutes->effectiveness = {.answer = Answer::no, .grounds = "three incidents in a row"};
    year.reviews.insert(year.reviews.begin(), std::move(earlier));
    const auto text = year.text(year.summary());
    CHECK(contains(text, "MR-2026-10, Effectiveness: no, three incidents in a row"));
    CHECK(contains(text, "On what grounds: MR-2026-11"));
}

#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/review/inputs/matters.hpp>

#include <vector>

using namespace isms;
using namespace isms::test;

namespace {

constexpr Date today(2026, 11, 10);

template <class Entry>
Entry entry(std::string_view id) {
    Entry made;
    made.id = id_of<InputId>(id);
    made.title = "Something";
    made.recorded_on = Date(2026, 6, 1);
    return made;
}

std::vector<std::string> rules_of(RegisterKind kind, const Registers& registers,
                                  const ActionsById& actions = {}) {
    std::vector<std::string> rules;
    for (const auto& matter :
         matters_of(kind, registers, actions, risk_scale(sample_organisation()), today))
        rules.push_back(matter.rule);
    return rules;
}

using Rules = std::vector<std::string>;

Registers with_overdue_nonconformity() {
    Registers registers;
    auto late = entry<Nonconformity>("NC-2026-004");
    late.due = Date(2026, 10, 31);
    registers.nonconformities = {late};
    return registers;
}

}  // namespace

TEST_CASE("a nonconformity is a matter from the day after its due date, while it is open") {
    auto registers = with_overdue_nonconformity();
    auto& late = registers.nonconformities.front();
    CHECK(rules_of(RegisterKind::nonconformities, registers) == Rules{"nonconformity-overdue"});
    late.due = today;
    CHECK(rules_of(RegisterKind::nonconformities, registers).empty());
    late.due = today.plus_days(-1);
    late.state = NonconformityState::corrected;
    CHECK(rules_of(RegisterKind::nonconformities, registers).empty());
}

TEST_CASE("an open action deals with a matter; one that ended before it began does not") {
    auto registers = with_overdue_nonconformity();
    auto action = sample_action("MR-2026-10-A01", "cleo", today);
    registers.nonconformities.front().actions = {action.id};
    const auto check = [&] {
        return rules_of(RegisterKind::nonconformities, registers, {{action.id, action}});
    };
    CHECK(check().empty());
    action.state = ActionState::done;
    action.ended_on = Date(2026, 11, 1);
    CHECK(check().empty());
    action.ended_on = Date(2026, 10, 30);
    CHECK(check() == Rules{"nonconformity-overdue"});
    action.state = ActionState::cancelled;
    action.ended_on = Date(2026, 11, 1);
    CHECK(check() == Rules{"nonconformity-overdue"});
}

TEST_CASE("a decision of a review since the matter began deals with it") {
    auto registers = with_overdue_nonconformity();
    registers.nonconformities.front().decisions = {id_of<DecisionId>("MR-2026-11-D01")};
    CHECK(rules_of(RegisterKind::nonconformities, registers).empty());
    registers.nonconformities.front().decisions = {id_of<DecisionId>("MR-2026-10-D01")};
    CHECK(rules_of(RegisterKind::nonconformities, registers) == Rules{"nonconformity-overdue"});
}

TEST_CASE("an acceptance holds to its last day; one for a single review does not last") {
    auto registers = with_overdue_nonconformity();
    auto& accepted = registers.nonconformities.front().acceptances;
    accepted = {{.on = Date(2026, 11, 1), .by = "ada", .reason = "why", .until = today}};
    CHECK(rules_of(RegisterKind::nonconformities, registers).empty());
    accepted.front().until = today.plus_days(-1);
    CHECK(rules_of(RegisterKind::nonconformities, registers) == Rules{"nonconformity-overdue"});
    accepted.front().until.reset();
    CHECK(rules_of(RegisterKind::nonconformities, registers) == Rules{"nonconformity-overdue"});
}

TEST_CASE("a metric is a matter after as many misses in a row as it says") {
    Registers registers;
    auto metric = entry<Metric>("MET-patching");
    metric.target = 95;
    metric.alert_after = 2;
    metric.observations = {{.period = "2026-09", .value = 96}, {.period = "2026-10", .value = 94}};
    registers.metrics = {metric};
    CHECK(rules_of(RegisterKind::metrics, registers).empty());
    registers.metrics.front().observations.front().value = 90;
    CHECK(rules_of(RegisterKind::metrics, registers) == Rules{"metric-off-target"});
    registers.metrics.front().state = MetricState::retired;
    CHECK(rules_of(RegisterKind::metrics, registers).empty());
}

TEST_CASE("a risk above the appetite is a matter unless a plan in time treats it") {
    Registers registers;
    auto risk = entry<Risk>("RISK-012");
    risk.current = "high";
    registers.risks = {risk};
    CHECK(rules_of(RegisterKind::risks, registers) == Rules{"risk-above-appetite"});
    auto plan = entry<Treatment>("TRT-2026-001");
    plan.risks = {risk.id};
    plan.due = today;
    registers.treatments = {plan};
    CHECK(rules_of(RegisterKind::risks, registers).empty());
    registers.treatments.front().due = today.plus_days(-1);
    CHECK(rules_of(RegisterKind::risks, registers) == Rules{"risk-above-appetite"});
    CHECK(rules_of(RegisterKind::treatments, registers) == Rules{"treatment-overdue"});
    registers.risks.front().current = "medium";
    CHECK(rules_of(RegisterKind::risks, registers).empty());
}

TEST_CASE("an objective is a matter behind the line to its target, or past its due date") {
    Registers registers;
    auto objective = entry<Objective>("OBJ-2026-001");
    objective.baseline = 0;
    objective.target = 100;
    objective.starts_on = Date(2026, 1, 1);
    objective.due = Date(2026, 12, 31);
    objective.measurements = {{.on = Date(2026, 7, 2), .value = 49}};
    registers.objectives = {objective};
    CHECK(rules_of(RegisterKind::objectives, registers) == Rules{"objective-off-track"});
    registers.objectives.front().measurements.front().value = 51;
    CHECK(rules_of(RegisterKind::objectives, registers).empty());
    registers.objectives.front().due = today.plus_days(-1);
    CHECK(rules_of(RegisterKind::objectives, registers) == Rules{"objective-off-track"});
    registers.objectives.front().state = ObjectiveState::missed;
    CHECK(rules_of(RegisterKind::objectives, registers).empty());
}

TEST_CASE("feedback without an answer is a matter") {
    Registers registers;
    registers.feedback = {entry<Feedback>("FB-2026-001")};
    CHECK(rules_of(RegisterKind::feedback, registers) == Rules{"feedback-unanswered"});
    registers.feedback.front().state = FeedbackState::answered;
    CHECK(rules_of(RegisterKind::feedback, registers).empty());
}

TEST_CASE("every rule is about a register that has it, and is named once") {
    std::set<std::string_view> ids;
    for (const auto& rule : matter_rules()) {
        CHECK(ids.insert(rule.id).second);
        CHECK(register_info(rule.kind).clause == rule.clause);
    }
}

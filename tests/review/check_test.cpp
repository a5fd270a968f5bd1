#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/review/check.hpp>

#include <algorithm>
#include <string>

using namespace isms;
using namespace isms::test;

namespace {

/// A directory in which only what a test adds is wrong with a given rule.
struct Records {
    Organisation organisation = sample_organisation();
    std::vector<Review> reviews;
    PeopleById people = sample_people();
    std::vector<Action> actions;
    std::vector<DecisionRecord> decisions;
    Registers registers;
    std::vector<RuleException> exceptions;
    std::set<MeetingId> changed;

    std::vector<Finding> on(Date today) const {
        return check({organisation, reviews, people, actions, decisions, registers, exceptions,
                      builtin_templates(), changed, today});
    }
};

std::vector<Finding> of_rule(const std::vector<Finding>& findings, std::string_view rule) {
    std::vector<Finding> found;
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(found),
                 [&](const Finding& finding) { return finding.rule->id == rule; });
    return found;
}

std::size_t count(const Records& records, Date today, std::string_view rule) {
    return of_rule(records.on(today), rule).size();
}

RuleException exception(std::string_view rule, std::string subject) {
    auto made = RuleException::blank();
    made.id = exception_id(2026, 1);
    made.rule = rule;
    made.subject = std::move(subject);
    made.reason = "The auditor knows";
    made.accepted_by = id_of<PersonId>("ada");
    made.accepted_on = Date(2026, 11, 12);
    made.until = Date(2026, 11, 30);
    return made;
}

/// Retention is not decided.
Records without_retention() {
    Records records;
    records.organisation.retention_years = 0;
    return records;
}

Action overdue_action() {
    return sample_action("A-2026-007", "ben", Date(2026, 11, 1));
}

void carry(Action& action, std::string_view outcome) {
    Event event;
    event.what = event::reviewed;
    event.to = outcome;
    // Each in a review of its own.
    event.review =
        meeting_id(Date(2025, 1, 1).plus_months(static_cast<int>(action.history.size())), 1);
    action.history.push_back(std::move(event));
}

const Date today(2026, 11, 20);

}  // namespace

TEST_CASE("an accepted finding stays in the report and stands between nothing", "[check]") {
    auto records = without_retention();
    records.exceptions = {exception("retention-unset", "")};
    const auto findings = of_rule(records.on(today), "retention-unset");
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().accepted == exception_id(2026, 1));
    CHECK(findings.front().accepted_text.find("2026-11-30: The auditor knows") !=
          std::string::npos);
    CHECK_FALSE(stands_between(findings.front()));
}

TEST_CASE("an exception holds from its first to its last day, for its rule and subject",
          "[check]") {
    auto records = without_retention();
    const auto is_accepted = [&](RuleException made, Date on) {
        records.exceptions = {std::move(made)};
        return of_rule(records.on(on), "retention-unset").front().accepted.has_value();
    };
    CHECK(is_accepted(exception("retention-unset", ""), Date(2026, 11, 30)));
    CHECK_FALSE(is_accepted(exception("retention-unset", ""), Date(2026, 12, 1)));
    CHECK_FALSE(is_accepted(exception("retention-unset", ""), Date(2026, 11, 11)));
    CHECK_FALSE(is_accepted(exception("retention-unset", "MR-2026-11"), today));
    CHECK_FALSE(is_accepted(exception("classification-unset", ""), today));
    auto undone = exception("retention-unset", "");
    undone.withdrawn = true;
    CHECK_FALSE(is_accepted(undone, today));
}

TEST_CASE("good practice keeps nobody from being ready", "[check]") {
    const auto* practice = find_check_rule("audit-date-unset");
    const auto* own = find_check_rule("minutes-unsigned");
    const auto* required = find_check_rule("results-missing");
    REQUIRE((practice != nullptr && own != nullptr && required != nullptr));
    const auto finding = [](const CheckRule* rule) {
        return Finding{rule, {}, std::nullopt, {}, {}, std::nullopt, {}};
    };
    CHECK(is_ready({finding(practice)}));
    CHECK_FALSE(is_ready({finding(practice), finding(own)}));
    CHECK_FALSE(is_ready({finding(required)}));
}

TEST_CASE("an action is stale until a step of the ladder is taken, and again when it is carried on",
          "[check]") {
    Records records;
    records.actions = {overdue_action()};
    auto& action = records.actions.front();
    carry(action, "carried over");
    carry(action, "carried over");
    CHECK(count(records, today, "action-stale") == 0);
    carry(action, "carried over");
    CHECK(count(records, today, "action-stale") == 1);
    carry(action, "funded");
    CHECK(count(records, today, "action-stale") == 0);
    carry(action, "carried over");
    CHECK(count(records, today, "action-stale") == 1);
    Event escalated;
    escalated.what = event::escalated;
    action.history.push_back(escalated);
    CHECK(count(records, today, "action-stale") == 0);
}

TEST_CASE("records that were changed after sign-off are found", "[check]") {
    Records records;
    records.reviews = {sample_signed_review()};
    CHECK(count(records, today, "minutes-changed") == 0);
    records.changed.insert(records.reviews.front().meeting.id);
    CHECK(count(records, today, "minutes-changed") == 1);
}

TEST_CASE("open things of somebody who left are found, closed ones not", "[check]") {
    Records records;
    records.actions = {sample_action("A-2026-007", "dan", Date(2026, 12, 1))};
    CHECK(count(records, today, "owner-left") == 1);
    CHECK(count(records, Date(2026, 6, 30), "owner-left") == 0);
    records.actions.front().state = ActionState::done;
    CHECK(count(records, today, "owner-left") == 0);
    auto decision = DecisionRecord::blank();
    decision.id = decision_id(id_of<MeetingId>("MR-2026-05"), 1);
    decision.owner = "dan";
    decision.state = DecisionState::open;
    records.decisions = {decision};
    CHECK(count(records, today, "owner-left") == 1);
    records.decisions.front().state = DecisionState::in_force;
    CHECK(count(records, today, "owner-left") == 0);
}

TEST_CASE("an internal audit has to lie within the time in which inputs are covered", "[check]") {
    Records records;
    CHECK(count(records, today, "internal-audit-missing") == 1);
    Audit audit;
    audit.kind = AuditKind::internal;
    audit.performed_on = Date(2025, 11, 20);
    records.registers.audits = {audit};
    CHECK(count(records, today, "internal-audit-missing") == 0);
    records.registers.audits.front().performed_on = Date(2025, 11, 19);
    CHECK(count(records, today, "internal-audit-missing") == 1);
    records.registers.audits.front().performed_on = Date(2026, 11, 21);
    CHECK(count(records, today, "internal-audit-missing") == 1);
    records.registers.audits.front().performed_on = Date(2026, 5, 1);
    records.registers.audits.front().kind = AuditKind::customer;
    CHECK(count(records, today, "internal-audit-missing") == 1);
}

TEST_CASE("a date of sign-off before the review is a contradiction, a late one is late",
          "[check]") {
    Records records;
    records.reviews = {sample_signed_review()};
    auto& at = records.reviews.front().signoffs.front().signed_at;
    at = *Instant::parse("2026-11-09T12:00:00Z");
    CHECK(count(records, today, "times-contradict") == 1);
    CHECK(count(records, today, "minutes-late") == 0);
    at = *Instant::parse("2026-11-24T12:00:00Z");
    CHECK(count(records, Date(2026, 11, 25), "times-contradict") == 0);
    CHECK(count(records, Date(2026, 11, 25), "minutes-late") == 0);
    at = *Instant::parse("2026-11-25T12:00:00Z");
    CHECK(count(records, Date(2026, 11, 25), "minutes-late") == 1);
}

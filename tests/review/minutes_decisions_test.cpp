#include "problems.hpp"
#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/review/agenda_builder.hpp>
#include <isms/review/decision_rules.hpp>
#include <isms/review/minutes_entry.hpp>

using namespace isms;
using namespace isms::test;

namespace {

constexpr const char* earlier = "MR-2026-10-D01";
constexpr const char* own = "MR-2026-11-D01";

MinutesContext with_decision(MinutesContext context = sample_context()) {
    Decision decision{.id = id_of<DecisionId>(earlier)};
    decision.text = "Move the backups";
    decision.owner = "ben";
    decision.due = Date(2026, 11, 1);
    context.decisions.push_back(
        record_of(decision, "results", Date(2026, 10, 13), stamp_on(Date(2026, 10, 13))));
    return context;
}

MinutesEntry saying(MinutesEntry entry, ActionOutcome outcome, std::string to = {},
                    std::string note = {}) {
    entry.decision_reviews = {
        {id_of<DecisionId>(earlier), outcome, std::move(to), std::move(note), 30}};
    return entry;
}

DecisionRecord taken(ActionOutcome outcome, std::string to = {}, std::string note = {}) {
    const auto result = enter_minutes(
        saying(sample_entry(), outcome, std::move(to), std::move(note)), with_decision(), stamp());
    REQUIRE(result);
    const auto* record = find_decision(*result.value, earlier);
    REQUIRE(record != nullptr);
    return *record;
}

Problems refused(ActionOutcome outcome, std::string to = {}) {
    return problems_of(saying(sample_entry(), outcome, std::move(to)), with_decision());
}

/// The decision after minutes that said one thing were taken again and say another.
DecisionRecord corrected(const MinutesEntry& first, const MinutesEntry& second) {
    const auto before = enter_minutes(first, with_decision(), stamp());
    REQUIRE(before);
    const auto result = enter_minutes(second, after(with_decision(), *before.value), stamp());
    REQUIRE(result);
    const auto* record = find_decision(*result.value, earlier);
    REQUIRE(record != nullptr);
    return *record;
}

using enum ActionOutcome;

}  // namespace

TEST_CASE("each decision of the minutes has a record", "[minutes]") {
    const auto outcome = sample_outcome();
    REQUIRE(outcome.decisions.size() == 1);
    const auto& record = outcome.decisions[0];
    CHECK(record.id.str() == own);
    CHECK(record.text == "Buy a third gateway");
    CHECK(record.item == "results");
    CHECK(record.state == DecisionState::open);
    CHECK(record.taken_on == Date(2026, 11, 10));
    // What did not change is not written again.
    const auto again = enter_minutes(entry_again(), second_sitting(), stamp());
    REQUIRE(again);
    CHECK(again.value->decisions.empty());
}

TEST_CASE("a decision whose record is missing gets one", "[minutes]") {
    auto context = second_sitting();
    context.decisions.clear();
    const auto again = enter_minutes(entry_again(), context, stamp());
    REQUIRE(again);
    REQUIRE(again.value->decisions.size() == 1);
    CHECK(again.value->decisions[0].id.str() == own);
}

TEST_CASE("the record follows what a later sitting says", "[minutes]") {
    auto entry = entry_again();
    entry.items.back().decisions[0].rationale = "two are full";
    auto outcome = enter_minutes(entry, second_sitting(), stamp());
    REQUIRE(outcome);
    CHECK(find_decision(*outcome.value, own)->rationale == "two are full");
    CHECK(outcome.value->minutes.items.back().decisions[0].rationale == "two are full");
    entry.items.back().decisions[0].text = "withdrawn, because nobody pays";
    outcome = enter_minutes(entry, second_sitting(), stamp());
    REQUIRE(outcome);
    CHECK(find_decision(*outcome.value, own)->state == DecisionState::withdrawn);
}

TEST_CASE("an outcome updates the decision, and all its events name the review", "[minutes]") {
    auto record = taken(done, {}, "moved");
    CHECK(record.state == DecisionState::carried_out);
    CHECK(record.ended_on == Date(2026, 11, 10));
    REQUIRE(record.history.size() == 3);
    CHECK(record.history[1].review == id_of<MeetingId>("MR-2026-11"));
    CHECK(record.history[2].to == "done");
    CHECK(taken(cancelled, {}, "no longer needed").state == DecisionState::revoked);
    CHECK(taken(reassigned, "cleo").owner == "cleo");
    CHECK(taken(rescheduled, "2026-12-01").due == Date(2026, 12, 1));
    record = taken(carried, {}, "the site is not ready");
    CHECK(record.state == DecisionState::open);
    CHECK(times_carried(record) == 1);
    CHECK(record.history.back().note == "the site is not ready");
}

TEST_CASE("an outcome that does not fit a decision is reported at its line", "[minutes]") {
    CHECK(refused(escalated, "ada") == Problems{"decision-outcome at line 30"});
    CHECK(refused(funded) == Problems{"decision-outcome at line 30"});
    CHECK(refused(noted) == Problems{"decision-state at line 30"});
    CHECK(refused(cancelled) == Problems{"reason-missing at line 30"});
    CHECK(refused(reassigned, "nobody") == Problems{"unknown-person at line 30"});
    CHECK(refused(reassigned, "ben") == Problems{"decision-owner at line 30"});
    CHECK(problems_of(saying(sample_entry(), done), sample_context()) ==
          Problems{"unknown-decision at line 30"});
    auto entry = saying(sample_entry(), done);
    entry.decision_reviews.push_back(entry.decision_reviews[0]);
    CHECK(problems_of(entry, with_decision()) == Problems{"repeated-outcome at line 30"});
}

TEST_CASE("what the draft said of a decision may not vanish, and may be corrected", "[minutes]") {
    const auto first = saying(sample_entry(), done, {}, "moved");
    const auto before = enter_minutes(first, with_decision(), stamp());
    REQUIRE(before);
    CHECK(before.value->minutes.decision_reviews.size() == 1);
    CHECK(problems_of(entry_again(), after(with_decision(), *before.value)) ==
          Problems{"outcome-vanished"});
    CHECK(corrected(first, saying(entry_again(), carried)).state == DecisionState::open);
    CHECK(
        corrected(saying(sample_entry(), rescheduled, "2026-12-01"), saying(entry_again(), carried))
            .due == Date(2026, 11, 1));
    CHECK(corrected(saying(sample_entry(), reassigned, "cleo"), saying(entry_again(), carried))
              .owner == "ben");
}

TEST_CASE("funding and accepting leave an action open, and say how and why", "[minutes]") {
    const auto with = [](ActionOutcome outcome, std::string note) {
        auto entry = sample_entry();
        entry.action_reviews[0] = {
            entry.action_reviews[0].action, outcome, {}, std::move(note), 20};
        return entry;
    };
    for (const auto outcome : {funded, accepted}) {
        const auto result =
            enter_minutes(with(outcome, "in the budget"), sample_context(), stamp());
        REQUIRE(result);
        const auto* action = find_action(*result.value, "MR-2026-10-A01");
        REQUIRE(action != nullptr);
        CHECK(is_open(action->state));
        CHECK(action->history.back().to == to_text(outcome));
        CHECK(action->history.back().note == "in the budget");
        CHECK(times_carried(*action) == 1);
        CHECK(problems_of(with(outcome, ""), sample_context()) ==
              Problems{"reason-missing at line 20"});
    }
    auto alone = with(accepted, "the risk is small");
    alone.attendance[0].presence = Presence::apologies;
    CHECK(problems_of(alone, sample_context()) ==
          Problems{"acceptance-without-authority at line 20"});
}

TEST_CASE("a stale action is marked on the agenda", "[agenda]") {
    auto organisation = sample_organisation();
    const auto facts = [&] {
        const auto context = sample_context();
        return agenda_facts(context.agenda, context.meeting, organisation, context.actions,
                            context.people, std::nullopt, stamp());
    };
    CHECK_FALSE(facts().actions[0].stale);
    organisation.rules = ReviewRules{};
    organisation.rules->ladder.days = 11;
    CHECK(facts().actions[0].stale);
    CHECK_FALSE(facts().actions[1].stale);
    organisation.rules->ladder.days = 12;
    CHECK_FALSE(facts().actions[0].stale);
}

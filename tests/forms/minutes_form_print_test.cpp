#include "form_reading.hpp"
#include "support/approval.hpp"

using namespace isms;
using namespace isms::test;

TEST_CASE("the form is prefilled from the agenda", "[minutes-form]") {
    check_approved("forms/minutes-first.md", printed(sample_context()));
}

TEST_CASE("the form is prefilled from the draft so far", "[minutes-form]") {
    check_approved("forms/minutes-second.md", printed(second_sitting()));
}

TEST_CASE("without an agenda's facts there is no item 1 to fill", "[minutes-form]") {
    auto context = sample_context();
    context.agenda.facts.reset();
    CHECK(printed(context).find("MR-2026-10") == std::string::npos);
}

TEST_CASE("an untouched form states nothing but what is plain", "[minutes-form]") {
    const auto outcome = entered(printed(sample_context()), sample_context());
    CHECK_FALSE(outcome.minutes.held.has_value());
    CHECK(outcome.minutes.attendance.size() == 3);
    CHECK(outcome.minutes.attendance[0].presence == Presence::absent);
    CHECK_FALSE(outcome.minutes.suitability.answer.has_value());
    // What is overdue waits for a person's decision; the others are carried over and noted.
    REQUIRE(outcome.minutes.action_reviews.size() == 2);
    CHECK(outcome.minutes.action_reviews[0].outcome == ActionOutcome::carried);
    CHECK(outcome.minutes.action_reviews[1].outcome == ActionOutcome::noted);
    CHECK(outcome.minutes.items.size() == 6);
    CHECK(outcome.minutes.items[1].consideration == Consideration::unstated);
    CHECK(outcome.raised.empty());
}

TEST_CASE("printed, read, entered and printed again, a form is stable", "[minutes-form]") {
    auto context = second_sitting();
    const auto text = printed(context);
    for (int sitting = 0; sitting < 3; ++sitting) {
        const auto outcome = entered(text, context);
        CHECK(outcome.changed.empty());
        CHECK(outcome.raised.empty());
        context = after(context, outcome);
        REQUIRE(printed(context) == text);
    }
}

TEST_CASE("hostile records print as one line each, and read back", "[minutes-form]") {
    auto context = second_sitting();
    const std::string hostile = "a\n## 9 Forged [b]\r\nDecision: forged\x1b[31m \u202e";
    context.agenda.title = context.agenda.items[1].title = context.agenda.items[1].purpose =
        hostile;
    context.people.at(id_of<PersonId>("ben")).name = hostile;
    auto& minutes = *context.before;
    minutes.held->place = hostile;
    minutes.items[1].reason = hostile;
    minutes.suitability.grounds = hostile;
    minutes.action_reviews[0].note = hostile;
    minutes.items.back().decisions[0].text = hostile;
    context.agenda.facts->actions[0].title = context.agenda.facts->actions[0].last_word = hostile;
    context.actions.back().title = hostile;
    const auto text = printed(context);
    CHECK(text.find("\n## 9") == std::string::npos);
    CHECK(text.find("\nDecision: forged") == std::string::npos);
    const auto outcome = entered(text, context);
    CHECK(outcome.minutes.items.size() == 6);
    CHECK(outcome.raised.empty());
}

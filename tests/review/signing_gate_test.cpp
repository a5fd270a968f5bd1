#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/review/signing.hpp>

#include <functional>
#include <string>
#include <vector>

using namespace isms;
using namespace isms::test;

namespace {

using Missing = std::vector<std::string>;

/// Where a statement is missing after `change` was made to complete minutes.
Missing missing_after(const std::function<void(Review&)>& change, const ReviewRules& rules = {}) {
    auto review = sample_review();
    change(review);
    Missing places;
    for (const auto& statement : missing_statements(review, rules)) {
        CHECK(statement.code == "statement-missing");
        CHECK_FALSE(statement.hint.empty());
        places.push_back(statement.place);
    }
    return places;
}

MinutesItem& item_of(Review& review, std::string_view key) {
    for (auto& item : review.minutes->items) {
        if (item.key == key) return item;
    }
    throw std::logic_error("no such item");
}

}  // namespace

TEST_CASE("complete minutes lack nothing", "[signing]") {
    CHECK(missing_after([](Review&) {}).empty());
}

TEST_CASE("without minutes there is nothing to sign", "[signing]") {
    CHECK(missing_after([](Review& review) { review.minutes.reset(); }) == Missing{""});
}

TEST_CASE("when and where is stated, in full", "[signing]") {
    const Missing held = {"Held"};
    CHECK(missing_after([](Review& review) { review.minutes->held.reset(); }) == held);
    CHECK(missing_after([](Review& review) { review.minutes->held->start.clear(); }) == held);
    CHECK(missing_after([](Review& review) { review.minutes->held->end.clear(); }) == held);
    CHECK(missing_after([](Review& review) { review.minutes->held->place.clear(); }) == held);
}

TEST_CASE("who chaired and who was there is stated", "[signing]") {
    CHECK(missing_after([](Review& review) { review.minutes->chair.clear(); }) == Missing{"Chair"});
    CHECK(missing_after([](Review& review) { review.minutes->attendance.clear(); }) ==
          Missing{"Attendance"});
    CHECK(missing_after([](Review& review) {
              for (auto& entry : review.minutes->attendance) entry.presence = Presence::apologies;
          }) == Missing{"Attendance"});
}

TEST_CASE("every item says something, and one with parts says it there", "[signing]") {
    CHECK(missing_after([](Review& review) {
              item_of(review, "b").consideration = Consideration::unstated;
          }) == Missing{"item 2"});
    CHECK(missing_after([](Review& review) {
              item_of(review, "d2").consideration = Consideration::unstated;
          }) == Missing{"item 3.2"});
    // Deleting its row does not help.
    CHECK(missing_after([](Review& review) {
              review.minutes->items.erase(review.minutes->items.begin() + 1);
          }) == Missing{"item 2"});
    CHECK(missing_after([](Review& review) { review.minutes->items.clear(); }) ==
          Missing{"item 1", "item 2", "item 3.1", "item 3.2", "item 4", "Results"});
}

TEST_CASE("every action on the agenda has an outcome", "[signing]") {
    CHECK(missing_after([](Review& review) {
              review.minutes->action_reviews.erase(review.minutes->action_reviews.begin());
          }) == Missing{"item 1"});
    CHECK(missing_after([](Review& review) { review.minutes->action_reviews.clear(); }).size() ==
          3);
}

TEST_CASE("each conclusion has its own answer and its own grounds", "[signing]") {
    const Missing one = {"Conclusions"};
    CHECK(missing_after([](Review& review) { review.minutes->suitability.answer.reset(); }) == one);
    CHECK(missing_after([](Review& review) { review.minutes->adequacy.grounds.clear(); }) == one);
    CHECK(missing_after([](Review& review) { review.minutes->effectiveness = {}; }) == one);
}

TEST_CASE("everything that is missing is told at once", "[signing]") {
    CHECK(missing_after([](Review& review) {
              review.minutes = Minutes{.meeting = review.meeting.id};
          }).size() == 3 + 5 + 3 + 1 + 3);
}

TEST_CASE("what is unfavourable can be signed, once it is stated", "[signing]") {
    CHECK(missing_after([](Review& review) {
              auto& minutes = *review.minutes;
              minutes.chair.clear();
              minutes.chair_note = "the chair was ill";
              for (auto& item : minutes.items) {
                  item.consideration = Consideration::not_considered;
                  item.reason = "no time";
              }
              for (auto& entry : minutes.attendance) {
                  if (!entry.person.empty()) entry.presence = Presence::absent;
              }
              minutes.quorum_note = "only the auditor came, and waited for nobody";
              for (auto* conclusion :
                   {&minutes.suitability, &minutes.adequacy, &minutes.effectiveness}) {
                  *conclusion = {.answer = Answer::no, .grounds = "nobody looked"};
              }
          }).empty());
}

TEST_CASE("somebody answers for a decision, and a change has a date too (6.3)", "[signing]") {
    const auto first = [](Review& review) -> Decision& {
        return item_of(review, "results").decisions.at(0);
    };
    const Missing one = {"item 4"};
    CHECK(missing_after([&](Review& review) { first(review).owner.clear(); }) == one);
    CHECK(missing_after([&](Review& review) { first(review).due.reset(); }).empty());
    CHECK(missing_after([&](Review& review) {
              first(review).category = DecisionCategory::change;
              first(review).due.reset();
          }) == one);
    CHECK(missing_after([&](Review& review) {
              first(review).category = DecisionCategory::change;
              first(review).owner.clear();
              first(review).due.reset();
          }) == Missing{"item 4", "item 4"});
}

TEST_CASE("that nothing has to change is a result, and saying nothing is none", "[signing]") {
    CHECK(missing_after([](Review& review) { item_of(review, "results").decisions.clear(); }) ==
          Missing{"Results"});
    CHECK(missing_after([](Review& review) {
              auto& decision = item_of(review, "results").decisions.at(0);
              decision.category = DecisionCategory::no_change;
              decision.owner.clear();
              decision.due.reset();
          }).empty());
    // It need not stand under the item on results.
    CHECK(missing_after([](Review& review) {
              auto& decisions = item_of(review, "results").decisions;
              item_of(review, "b").decisions = decisions;
              decisions.clear();
          }).empty());
}

TEST_CASE("an open decision of an earlier review gets an outcome, an ended one need not",
          "[signing]") {
    const auto id = id_of<DecisionId>("MR-2026-10-D01");
    const auto with = [&](DecisionState state) {
        return [&, state](Review& review) {
            review.agenda->facts->decisions = {{.id = id, .text = "Move", .state = state}};
        };
    };
    CHECK(missing_after(with(DecisionState::open)) == Missing{"item 1"});
    CHECK(missing_after(with(DecisionState::carried_out)).empty());
    CHECK(missing_after([&](Review& review) {
              with(DecisionState::open)(review);
              review.minutes->decision_reviews = {{.decision = id}};
          }).empty());
}

TEST_CASE("what was carried over too often takes a step, or says why not", "[signing]") {
    const auto stale_with = [](ActionOutcome outcome, std::string note) {
        return [=](Review& review) {
            for (auto& action : review.agenda->facts->actions) {
                if (action.id.str() == "A-2026-007") action.stale = true;
            }
            for (auto& entry : review.minutes->action_reviews) {
                if (entry.action.str() != "A-2026-007") continue;
                entry.outcome = outcome;
                entry.note = note;
            }
        };
    };
    CHECK(missing_after(stale_with(ActionOutcome::carried, "")) == Missing{"item 1"});
    CHECK(missing_after(stale_with(ActionOutcome::rescheduled, "")) == Missing{"item 1"});
    CHECK(missing_after(stale_with(ActionOutcome::carried, "the offer comes in May")).empty());
    CHECK(missing_after(stale_with(ActionOutcome::funded, "")).empty());
    CHECK(missing_after(stale_with(ActionOutcome::cancelled, "")).empty());
}

TEST_CASE("of everyone who was asked to come it is stated whether they did", "[signing]") {
    const auto without_cleo = [](Review& review) {
        std::erase_if(review.minutes->attendance,
                      [](const Attendance& entry) { return entry.person == "cleo"; });
    };
    CHECK(missing_after(without_cleo) == Missing{"Attendance"});
    CHECK(missing_after([&](Review& review) {
              without_cleo(review);
              review.meeting.optional = {id_of<PersonId>("cleo")};
          }).empty());
}

TEST_CASE("a review without a quorum says why it went on", "[signing]") {
    ReviewRules three;
    three.quorum.members = 3;  // ada and ben came, cleo did not
    CHECK(missing_after([](Review&) {}, three) == Missing{"Attendance"});
    CHECK(missing_after([](Review& review) { review.minutes->quorum_note = "cleo rang in"; }, three)
              .empty());
    ReviewRules two;
    two.quorum.members = 2;
    CHECK(missing_after([](Review&) {}, two).empty());
}

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
Missing missing_after(const std::function<void(Review&)>& change) {
    auto review = sample_review();
    change(review);
    Missing places;
    for (const auto& statement : missing_statements(review)) {
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
          Missing{"item 1", "item 2", "item 3.1", "item 3.2", "item 4"});
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
          }).size() == 3 + 5 + 3 + 3);
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
              minutes.attendance = {{.name = "Gwen Guest"}};
              for (auto* conclusion :
                   {&minutes.suitability, &minutes.adequacy, &minutes.effectiveness}) {
                  *conclusion = {.answer = Answer::no, .grounds = "nobody looked"};
              }
          }).empty());
}

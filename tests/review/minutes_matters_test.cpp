#include "problems.hpp"
#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/review/signing.hpp>

#include <algorithm>

using namespace isms;
using namespace isms::test;

namespace {

/// The sample agenda with two matters under item d1.
MinutesContext context_with_matters() {
    auto context = sample_context();
    context.agenda.facts->items = {
        {.key = "d1",
         .matters = {{"NC-2026-004", "Leavers", "nonconformity-overdue", "was due on 2026-10-31"},
                     {"NC-2026-005", "Keys", "nonconformity-overdue", "was due on 2026-10-01"}}}};
    context.all_inputs = {id_of<InputId>("NC-2026-004"), id_of<InputId>("NC-2026-005")};
    context.all_actions = {id_of<ActionId>("A-2026-007")};
    return context;
}

EnteredItem& item_d1(MinutesEntry& entry) {
    return *std::find_if(entry.items.begin(), entry.items.end(),
                         [](const EnteredItem& item) { return item.key == "d1"; });
}

EnteredMatter accepted(std::string_view subject) {
    EnteredMatter matter{.subject = id_of<InputId>(subject), .answer = MatterAnswer::accepted};
    matter.reason = "too costly before the move";
    matter.until = Date(2027, 3, 31);
    matter.line = 40;
    return matter;
}

const MinutesItem& item_d1(const Minutes& minutes) {
    return *std::find_if(minutes.items.begin(), minutes.items.end(),
                         [](const MinutesItem& item) { return item.key == "d1"; });
}

Review review_of(const MinutesContext& context, const MinutesOutcome& outcome) {
    Review review = sample_review();
    review.agenda = context.agenda;
    review.minutes = outcome.minutes;
    return review;
}

}  // namespace

TEST_CASE("the gate names each matter that the minutes pass over") {
    const auto context = context_with_matters();
    auto entry = sample_entry();
    item_d1(entry).matters = {accepted("NC-2026-004")};
    const auto outcome = enter_minutes(entry, context, stamp());
    REQUIRE(outcome);
    const auto missing = missing_statements(review_of(context, *outcome.value), ReviewRules{});
    REQUIRE(missing.size() == 1);
    CHECK(missing.front().message.find("NC-2026-005") != std::string::npos);
}

TEST_CASE("an action that names a matter deals with it, and both are linked") {
    const auto context = context_with_matters();
    auto entry = sample_entry();
    item_d1(entry).matters = {accepted("NC-2026-005")};
    item_d1(entry).actions.push_back({.title = "Close the accounts",
                                      .owner = "cleo",
                                      .due = Date(2026, 12, 1),
                                      .deals_with = {id_of<InputId>("NC-2026-004")},
                                      .line = 41});
    const auto outcome = enter_minutes(entry, context, stamp());
    REQUIRE(outcome);
    CHECK(missing_statements(review_of(context, *outcome.value), ReviewRules{}).empty());
    const auto& raised =
        *std::find_if(outcome.value->raised.begin(), outcome.value->raised.end(),
                      [](const Action& action) { return action.title == "Close the accounts"; });
    CHECK(raised.deals_with == std::vector<InputId>{id_of<InputId>("NC-2026-004")});
    const auto& matters = item_d1(outcome.value->minutes).matters;
    REQUIRE(matters.size() == 2);
    CHECK(matters.front().answer == MatterAnswer::addressed);
    CHECK(matters.front().by == std::vector<std::string>{raised.id.str()});
    REQUIRE(outcome.value->links.size() == 2);
    CHECK(outcome.value->links.front().actions == std::vector<ActionId>{raised.id});
    REQUIRE(outcome.value->links.back().acceptance);
    CHECK(outcome.value->links.back().acceptance->review == context.meeting.id);
}

TEST_CASE("a matter is dealt with by an action of an earlier review that exists") {
    const auto context = context_with_matters();
    auto entry = sample_entry();
    EnteredMatter by{.subject = id_of<InputId>("NC-2026-004"), .line = 40};
    by.actions = {id_of<ActionId>("A-2026-007")};
    item_d1(entry).matters = {by};
    const auto outcome = enter_minutes(entry, context, stamp());
    REQUIRE(outcome);
    CHECK(item_d1(outcome.value->minutes).matters.front().by ==
          std::vector<std::string>{"A-2026-007"});
    item_d1(entry).matters.front().actions = {id_of<ActionId>("A-2026-099")};
    CHECK(problems_of(entry, context) == Problems{"unknown-action at line 40"});
}

TEST_CASE("answers to what nobody asked, unknown entries and answers given twice are reported") {
    const auto context = context_with_matters();
    auto entry = sample_entry();
    auto unknown = accepted("NC-2026-099");
    unknown.line = 42;
    auto again = accepted("NC-2026-004");
    again.line = 43;
    item_d1(entry).matters = {accepted("NC-2026-004"), unknown, again};
    CHECK(problems_of(entry, context) ==
          Problems{"unknown-input at line 42", "repeated-answer at line 43"});

    auto context_without = context_with_matters();
    context_without.agenda.facts->items.clear();
    item_d1(entry).matters = {accepted("NC-2026-004")};
    CHECK(problems_of(entry, context_without) == Problems{"unknown-matter"});
}

TEST_CASE("an answer that the draft gave does not vanish unnoticed") {
    const auto context = context_with_matters();
    auto entry = sample_entry();
    item_d1(entry).matters = {accepted("NC-2026-004")};
    const auto first = enter_minutes(entry, context, stamp());
    REQUIRE(first);
    CHECK(problems_of(entry_again(), after(context, *first.value)) == Problems{"answer-vanished"});
}

#include "form_reading.hpp"

using namespace isms;
using namespace isms::test;

namespace {

EnteredItem item(const std::string& lines) {
    auto entry = read_good("## 2 Changes in issues [b]\n" + lines);
    REQUIRE(entry.items.size() == 1);
    return std::move(entry.items[0]);
}

std::vector<std::string> item_errors(const std::string& lines) {
    return form_errors("## 2 Changes in issues [b]\n" + lines);
}

}  // namespace

TEST_CASE("an item's heading is known by its key, whatever its title became", "[minutes-form]") {
    const auto entry = read_good("## Anything at all [d1]\n\n## 4 [results]\ntext\n");
    REQUIRE(entry.items.size() == 2);
    CHECK(entry.items[0].key == "d1");
    CHECK(entry.items[0].line == 1);
    CHECK(entry.items[0].consideration == Consideration::unstated);
    CHECK(entry.items[1].consideration == Consideration::considered);
    CHECK(form_errors("## One [a]\n## Two [a]\n") == Problems{"line 2: repeated-item"});
}

TEST_CASE("decisions and changes to the ISMS are taken out of the discussion", "[minutes-form]") {
    const auto entered = item(
        "We talked.\nDecision: Buy a gateway @ben due:2027-01-15\nchange: MR-2026-11-D02 Widen the "
        "scope\nThen we left.\n");
    CHECK(entered.discussion == "We talked.\nThen we left.");
    REQUIRE(entered.decisions.size() == 2);
    CHECK(entered.decisions[0].text == "Buy a gateway");
    CHECK(entered.decisions[0].owner == "ben");
    CHECK(entered.decisions[0].due == Date(2027, 1, 15));
    CHECK(entered.decisions[0].line == 3);
    CHECK_FALSE(entered.decisions[0].id.has_value());
    CHECK(entered.decisions[1].category == DecisionCategory::change);
    CHECK(entered.decisions[1].id->str() == "MR-2026-11-D02");
    CHECK(entered.decisions[1].text == "Widen the scope");
}

TEST_CASE("actions are raised, kept and withdrawn by lines with a box", "[minutes-form]") {
    const auto entered = item(
        "- [ ] Order @ben due:+2w item:b\n- [x] MR-2026-11-A02 Sent @ben undated:\"no hurry\"\n- "
        "[-] MR-2026-11-A03 raised twice\n");
    REQUIRE(entered.actions.size() == 3);
    CHECK(entered.actions[0].title == "Order");
    CHECK(entered.actions[0].due == Date(2026, 11, 24));
    CHECK_FALSE(entered.actions[0].ticked);
    CHECK(entered.actions[1].id->str() == "MR-2026-11-A02");
    CHECK(entered.actions[1].ticked);
    CHECK(entered.actions[1].undated_reason == "no hurry");
    CHECK(entered.actions[2].withdraw);
    CHECK(entered.actions[2].title == "raised twice");
    CHECK(entered.consideration == Consideration::considered);
}

TEST_CASE("that there is nothing to report, or no time, is said with a reason", "[minutes-form]") {
    CHECK(item("N/R: no change\n").consideration == Consideration::nothing_to_report);
    CHECK(item("n/r: no change\n").reason == "no change");
    CHECK(item("Not considered: no time\n").consideration == Consideration::not_considered);
    const auto both = item("Still, we talked.\nN/R: no change\n");
    CHECK(both.consideration == Consideration::nothing_to_report);
    CHECK(both.discussion == "Still, we talked.");
    CHECK(item("   N/R\n").discussion == "   N/R");
}

TEST_CASE("outcomes of earlier actions are understood in many words", "[minutes-form]") {
    const auto outcome = [](const std::string& words) {
        const auto entry = read_good("## 1 Actions [a]\n- MR-2026-10-A01: " + words + "\n");
        REQUIRE(entry.action_reviews.size() == 1);
        const auto& review = entry.action_reviews[0];
        CHECK(review.line == 2);
        return std::string(to_text(review.outcome)) + "/" + review.to + "/" + review.note;
    };
    CHECK(outcome("carried over") == "carried over//");
    CHECK(outcome("Carry over - waits for parts") == "carried over//waits for parts");
    CHECK(outcome("done \u2013 patched - both") == "done//patched - both");
    CHECK(outcome("noted") == "noted//");
    CHECK(outcome("cancel - not needed") == "cancelled//not needed");
    CHECK(outcome("escalate to @ada - late") == "escalated/ada/late");
    CHECK(outcome("Escalated to ada") == "escalated/ada/");
    CHECK(outcome("reassign to @ben") == "reassigned/ben/");
    CHECK(outcome("reschedule to +2w - parts") == "rescheduled/2026-11-24/parts");
    CHECK(outcome("moved to next review") == "rescheduled/2026-12-08/");
}

TEST_CASE("an outcome that nobody stated yet is none", "[minutes-form]") {
    CHECK(read_good("## 1 Actions [a]\n- MR-2026-10-A01: ?\n- MR-2026-10-A02:\n")
              .action_reviews.empty());
    CHECK(read_good("## 1 Actions [a]\n- MR-2026-10-A01: ?\n").items[0].consideration ==
          Consideration::unstated);
    CHECK(read_good("## 1 Actions [a]\n- MR-2026-10-A01: done\n").items[0].consideration ==
          Consideration::considered);
}

TEST_CASE("every error of an item has its line, and its line is lost nowhere", "[minutes-form]") {
    CHECK(item_errors("text\nDecision:\nDecision: Buy @ada @ben\n- [ ] Order due:someday\n- [-] "
                      "raised twice\n- [-] MR-2026-11-A02\nN/R:\nN/R\n"
                      "Not considered:\n- MR-2026-10-A01: maybe\n- MR-2026-10-A02: reschedule to "
                      "someday\n") ==
          Problems{"line 3: decision-text", "line 4: repeated-key", "line 5: date-not-understood",
                   "line 6: withdrawal", "line 7: withdrawal", "line 8: reason-missing",
                   "line 9: reason-missing", "line 10: reason-missing",
                   "line 11: outcome-not-understood", "line 12: date-not-understood"});
    CHECK(item_errors("N/R: a\nNot considered: b\n") == Problems{"line 3: repeated-statement"});
    CHECK(item_errors("- [ ] Order @ben due:friday item:d1\nDecision: Buy item:a\nDecision: Buy "
                      "undated:later\n") ==
          Problems{"line 2: key-not-here", "line 3: key-not-here", "line 4: key-not-here"});
}

TEST_CASE("a line that could not be read still counts for its number", "[minutes-form]") {
    const auto entry = read_form(
        "## 4 Results [results]\n- [ ] MR-2026-11-A01 Order @a @b\nDecision: MR-2026-11-D01 Buy @a "
        "@b\n- [-] MR-2026-11-A02\n");
    REQUIRE(entry.value.has_value());
    const auto& item = entry.value->items[0];
    CHECK(item.actions[0].unreadable);
    CHECK(item.actions[0].id->str() == "MR-2026-11-A01");
    CHECK(item.decisions[0].unreadable);
    CHECK(item.actions[1].unreadable);
    CHECK(read_form("## 1 Actions [a]\n- MR-2026-10-A01: maybe\n")
              .value->action_reviews[0]
              .unreadable);
}

TEST_CASE("a numbered heading that lost its key is not taken for discussion in silence",
          "[minutes-form]") {
    const std::string form = "# Minutes of MR-2026-11\n\n## 1 Actions [a]\nSaid.\n";
    CHECK(form_errors(form + "## 6 Results of risk assessment\nRisks.\n") ==
          std::vector<std::string>{"line 5: heading-without-key"});
    CHECK(form_errors(form + "## 4.1 Gaps\n") ==
          std::vector<std::string>{"line 5: heading-without-key"});
    CHECK(form_errors(form + "## 2026 in figures\n### 6 Results\n## Figures\n").empty());
}

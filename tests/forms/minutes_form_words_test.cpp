#include "../base/random.hpp"
#include "form_reading.hpp"

#include <isms/base/text.hpp>
#include <isms/forms/form_merge.hpp>
#include <isms/forms/form_sections.hpp>
#include <isms/review/decision_rules.hpp>

using namespace isms;
using namespace isms::test;

namespace {

EnteredAttendance attendee(const std::string& line) {
    const auto entry = read_good("Held: 2026-11-10\n## Attendance\n" + line + "\n");
    REQUIRE(entry.attendance.size() == 1);
    return entry.attendance[0];
}

/// A context whose agenda shows a decision of October, due before the review.
MinutesContext with_decision() {
    auto context = sample_context();
    Decision decision{.id = id_of<DecisionId>("MR-2026-10-D01")};
    decision.text = "Move the backups";
    decision.owner = "ben";
    decision.due = Date(2026, 11, 1);
    context.decisions = {
        record_of(decision, "results", Date(2026, 10, 13), stamp_on(Date(2026, 10, 13)))};
    context.agenda.facts->decisions =
        carry_over(context.decisions, context.people, stamp().today, context.meeting.id);
    return context;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("an attendance line says how somebody was there", "[minutes-form]") {
    auto ben = attendee("- [x] @ben Ben Example, Security officer - from 10:20 until 11:30");
    CHECK(ben.arrived == "10:20");
    CHECK(ben.left == "11:30");
    CHECK(ben.said == "Ben Example, Security officer");
    ben = attendee("- [x] @ben - optional, for @cleo, until 11:00");
    CHECK(ben.optional);
    CHECK(ben.delegate_for == "cleo");
    CHECK(ben.arrived.empty());
    CHECK(ben.left == "11:00");
    ben = attendee("- [ ] @ben \u2013 Apologies, optional");
    CHECK(ben.presence == Presence::apologies);
    CHECK(ben.optional);
    CHECK(attendee("- [x] Gwen, auditor - from 10:30").arrived == "10:30");
    // A guest may be called anything.
    CHECK(attendee("- [x] Gwen - from Acme").guest == "Gwen - from Acme");
}

TEST_CASE("how somebody was there is reported where it can't be read", "[minutes-form]") {
    for (const auto* words :
         {"from 25:00", "from 10:20 until", "until 10:00 until 11:00", "from 9.30", "for @",
          "optional, late", "apologies, apologies", "optional, optional"}) {
        CAPTURE(words);
        CHECK(form_errors(std::string("## Attendance\n- [ ] @ben - ") + words + "\n") ==
              Problems{"line 2: attendance-note"});
    }
}

TEST_CASE("optional attendees are offered as such", "[minutes-form]") {
    auto context = sample_context();
    context.meeting.optional = {id_of<PersonId>("cleo")};
    CHECK(holds(printed(context), "- [ ] @cleo Cleo Example, Operations - optional\n"));
}

TEST_CASE("the quorum is answered only where it has to be", "[minutes-form]") {
    CHECK(holds(printed(sample_context()), ">| Quorum: 1 of top management\n"));
    CHECK_FALSE(holds(printed(second_sitting()), "\nQuorum:"));
    auto context = second_sitting();
    context.before->attendance[0].presence = Presence::apologies;
    CHECK(holds(printed(context), "\nQuorum:\n"));
    const auto text = replaced(printed(context), "\nQuorum:\n",
                               "\nQuorum: not met - the law asks for a review\n");
    const auto outcome = entered(text, context);
    CHECK(outcome.minutes.quorum_note == "the law asks for a review");
    CHECK(holds(printed(after(context, outcome)), "Quorum: not met - the law asks for a review\n"));
    for (const auto* words : {"met", "not met", "not met -", "maybe - why"}) {
        CHECK(form_errors(std::string("Quorum: ") + words + "\n") ==
              Problems{"line 1: quorum-not-understood"});
    }
}

TEST_CASE("a decision says why, and that none is needed is one too", "[minutes-form]") {
    const auto entry = read_good(
        "## 2 Changes [b]\n"
        "Decision: Buy @ben due:2026-12-01\n"
        "Because: the old one fails\n"
        "No change: the scope holds\n"
        "\n"
        "Because: this is a sentence\n"
        "Change: Widen the scope @ada due:2026-12-01\n"
        "## Conclusions\n");
    REQUIRE(entry.items.size() == 1);
    const auto& item = entry.items[0];
    REQUIRE(item.decisions.size() == 3);
    CHECK(item.decisions[0].rationale == "the old one fails");
    CHECK(item.decisions[1].category == DecisionCategory::no_change);
    CHECK(item.decisions[1].text == "the scope holds");
    CHECK(item.decisions[1].rationale.empty());
    CHECK(item.discussion == "Because: this is a sentence");
    CHECK(form_errors("## 2 Changes [b]\nNo change:\n") == Problems{"line 2: decision-text"});
    CHECK(form_errors("## 2 Changes [b]\nNo change: none due:2026-12-01\n") ==
          Problems{"line 2: key-not-here"});

    const auto text = printed(sample_context());
    const auto at = text.find("\n## Conclusions");
    const auto outcome = entered(
        text.substr(0, at) + "Decision: Buy @ben\nBecause: it fails\nNo change: it holds\n" +
            text.substr(at),
        sample_context());
    const auto again = printed(after(sample_context(), outcome));
    CHECK(holds(again,
                "Decision: MR-2026-11-D01 Buy @ben\nBecause: it fails\nNo change: MR-2026-11-D02 "
                "it holds\n"));
}

TEST_CASE("decisions of earlier reviews are followed up like actions", "[minutes-form]") {
    const auto context = with_decision();
    const auto text = printed(context);
    CHECK(holds(text, ">|   Ben Example, due 2026-11-01 (9 days overdue)\n- MR-2026-10-D01: ?\n"));
    const auto outcome = entered(
        replaced(text, "- MR-2026-10-D01: ?", "- MR-2026-10-D01: revoke - no longer needed"),
        context);
    REQUIRE(outcome.minutes.decision_reviews.size() == 1);
    CHECK(outcome.minutes.decision_reviews[0].outcome == ActionOutcome::cancelled);
    REQUIRE(outcome.decisions.size() == 1);
    CHECK(outcome.decisions[0].state == DecisionState::revoked);
    CHECK(holds(printed(after(context, outcome)), "- MR-2026-10-D01: cancel - no longer needed\n"));
}

TEST_CASE("a stale action waits for a step of the ladder", "[minutes-form]") {
    auto context = sample_context();
    context.agenda.facts->actions[1].stale = true;
    CHECK(holds(printed(context), "- A-2026-007: ?\n"));
    for (const auto* words : {"funded - 4000 EUR", "fund - 4000 EUR"}) {
        const auto outcome = entered(
            replaced(printed(context), "- A-2026-007: ?", std::string("- A-2026-007: ") + words),
            context);
        CHECK(holds(printed(after(context, outcome)), "- A-2026-007: funded - 4000 EUR\n"));
    }
}

TEST_CASE("a conclusion prints its evidence", "[minutes-form]") {
    auto context = second_sitting();
    context.before->suitability.evidence = {"d1", "d2"};
    const auto text = printed(context);
    CHECK(holds(text, "Suitability: yes - the scope still fits [d1, d2]\n"));
    CHECK(printed(after(context, entered(text, context))) == text);
}

TEST_CASE("markers of a merge that were left are reported, and those of others are text",
          "[minutes-form]") {
    CHECK(form_errors("## 2 Changes [b]\n<<<<<<< yours\na\n=======\nb\n>>>>>>> theirs by Ada\n") ==
          Problems{"line 2: conflict-left", "line 4: conflict-left", "line 6: conflict-left"});
    CHECK(form_errors("## 2 Changes [b]\n```\n>>>>>>> theirs by Ada\n```\n") ==
          Problems{"line 3: conflict-left"});
    CHECK(discussion_of("A title\n=======\n<<<<<<< HEAD\n") == "A title\n=======\n<<<<<<< HEAD");
}

TEST_CASE("one section is taken, and the others stay", "[minutes-form]") {
    const auto context = second_sitting();
    const auto whole = printed(context);
    for (const auto* key : {"a", "b", "d1", "results", "attendance", "conclusions"}) {
        CAPTURE(key);
        const auto part = form_of_section(whole, key);
        REQUIRE(part);
        const auto spliced = with_section(whole, key, *part);
        REQUIRE(spliced);
        const auto outcome = entered(*spliced.value, context);
        CHECK(outcome.changed.empty());
        CHECK(printed(after(context, outcome)) == whole);
    }
    const auto typed = replaced(*form_of_section(whole, "d1"), "Two gaps", "Three gaps");
    const auto outcome = entered(*with_section(whole, "d1", typed).value, context);
    CHECK(printed(after(context, outcome)) == replaced(whole, "Two gaps", "Three gaps"));
    CHECK_FALSE(form_of_section(whole, "zz").has_value());
}

TEST_CASE("what is typed besides the section is reported at its line", "[minutes-form]") {
    const auto whole = printed(second_sitting());
    const auto errors = [&](const std::string& typed) {
        Problems all;
        for (const auto& problem : with_section(whole, "b", typed).diagnostics)
            all.push_back(problem.place + ": " + problem.code);
        return all;
    };
    CHECK(errors("lost words\n## 2 x [b]\n") == Problems{"line 1: line-not-understood"});
    CHECK(errors("## 2 x [b]\nwords\n## 3 y [d]\nmore\n") == Problems{"line 3: other-section"});
    CHECK(errors("# Minutes of MR-2026-11\n") == Problems{": section-missing"});
    CHECK(errors("## 2 x [b]\n```\n## 3 y [d]\n```\n").empty());
}

TEST_CASE("what two people typed comes together", "[minutes-form]") {
    const auto context = sample_context();
    const auto base = printed(context);
    // Ada enters first; ben typed under another item, and ticks another person.
    const auto ada = entered(replaced(replaced(base, "- [ ] @ada", "- [x] @ada"),
                                      ">| 9.3.2 b, 5 min\n", ">| 9.3.2 b, 5 min\nA new law.\n"),
                             context);
    const auto second = after(context, ada);
    const auto mine = replaced(replaced(base, "- [ ] @ben", "- [x] @ben"), ">| 9.3.2 d 2, 5 min\n",
                               ">| 9.3.2 d 2, 5 min\nAll is green.\n");
    const auto merged = merge_forms(base, mine, printed(second), "Ada");
    CHECK(merged.conflicts == 0);
    CHECK(merged.brought_something);
    const auto outcome = entered(merged.text, second);
    CHECK(outcome.minutes.attendance[0].presence == Presence::present);
    CHECK(outcome.minutes.attendance[1].presence == Presence::present);
    CHECK(outcome.minutes.items[1].discussion == "A new law.");
    CHECK(outcome.minutes.items[4].discussion == "All is green.");

    const auto clash = merge_forms(
        base, replaced(base, ">| 9.3.2 b, 5 min\n", ">| 9.3.2 b, 5 min\nNothing new.\n"),
        printed(second), "Ada\nForged");
    CHECK(clash.conflicts == 1);
    CHECK(holds(clash.text, ">>>>>>> theirs by Ada Forged\n"));
    CHECK_FALSE(merge_forms(base, mine, base, "Ada").brought_something);
}

TEST_CASE("generated minutes are stable: printed, read, entered and printed", "[minutes-form]") {
    Random random(4411);
    const auto maybe = [&](std::string text) {
        return random.below(2) == 0 ? std::move(text) : std::string();
    };
    for (int round = 0; round < 200; ++round) {
        auto context = with_decision();
        auto entry = sample_entry();
        for (auto& line : entry.attendance) {
            if (line.presence != Presence::present) continue;
            line.optional = random.below(2) == 0;
            line.arrived = maybe("10:1" + std::to_string(random.below(10)));
            line.left = maybe("11:0" + std::to_string(random.below(10)));
        }
        entry.attendance[1].delegate_for = maybe("cleo");
        entry.quorum_note = maybe("the " + std::to_string(round) + "th time");
        for (unsigned count = random.below(4); count > 0; --count) {
            EnteredDecision decision;
            decision.category = static_cast<DecisionCategory>(random.below(3));
            decision.text = "Decide " + std::to_string(random.below(100));
            decision.rationale = maybe("it is - so");
            decision.owner = maybe("ben");
            if (decision.category != DecisionCategory::no_change && random.below(2) == 0)
                decision.due = Date(2026, 12, 1 + static_cast<int>(random.below(20)));
            entry.items[random.below(5)].decisions.push_back(std::move(decision));
        }
        // What the form shows of an item that has a result is that it was considered.
        for (auto& item : entry.items) {
            if (item.decisions.empty() || item.consideration == Consideration::considered) continue;
            item.consideration = Consideration::considered;
            item.reason.clear();
        }
        static constexpr ActionOutcome outcomes[] = {ActionOutcome::carried, ActionOutcome::done,
                                                     ActionOutcome::funded,
                                                     ActionOutcome::accepted};
        auto& review = entry.action_reviews[0];
        review = {review.action, random.pick(outcomes), {}, "as said", 0};
        if (random.below(2) == 0)
            entry.decision_reviews = {{id_of<DecisionId>("MR-2026-10-D01"),
                                       ActionOutcome::carried,
                                       {},
                                       maybe("soon"),
                                       0}};
        entry.suitability.grounds += maybe(" [d1, b]");
        const auto outcome = enter_minutes(entry, context, stamp());
        for (const auto& problem : outcome.diagnostics) UNSCOPED_INFO(problem.message);
        REQUIRE(outcome);
        context = after(context, *outcome.value);
        const auto text = printed(context);
        CAPTURE(text);
        const auto again = entered(text, context);
        REQUIRE(again.changed.empty());
        REQUIRE(again.decisions.empty());
        REQUIRE(printed(after(context, again)) == text);
        REQUIRE(again.minutes.attendance.size() == outcome.value->minutes.attendance.size());
        for (std::size_t at = 0; at < again.minutes.attendance.size(); ++at) {
            const auto& a = again.minutes.attendance[at];
            const auto& b = outcome.value->minutes.attendance[at];
            REQUIRE((a.arrived == b.arrived && a.left == b.left && a.optional == b.optional &&
                     a.delegate_for == b.delegate_for));
        }
    }
}

#include "form_reading.hpp"

#include <algorithm>

using namespace isms;
using namespace isms::test;

namespace {

std::string form_with(std::string_view line) {
    return "# Minutes of MR-2026-11\n\n## 4.1 Nonconformities [d1]\n" + std::string(line) + "\n";
}

EnteredMatter read_matter(std::string_view line) {
    const auto entry = read_good(form_with(line));
    REQUIRE(entry.items.size() == 1);
    REQUIRE(entry.items.front().matters.size() == 1);
    CHECK(entry.items.front().consideration == Consideration::considered);
    return entry.items.front().matters.front();
}

}  // namespace

TEST_CASE("an answer says what is done with a matter") {
    const auto until = read_matter("- NC-2026-004: accept until 2027-03-31 - too costly now");
    CHECK(until.subject.str() == "NC-2026-004");
    CHECK(until.answer == MatterAnswer::accepted);
    CHECK(until.until == Date(2027, 3, 31));
    CHECK(until.reason == "too costly now");
    CHECK_FALSE(read_matter("- RISK-012: accepted - for this month").until);
    CHECK(read_matter("- MET-patching: Not considered - no figures").answer ==
          MatterAnswer::not_considered);
    const auto by = read_matter("- NC-2026-004: by A-2026-007, MR-2026-10-A02");
    CHECK(by.answer == MatterAnswer::addressed);
    REQUIRE(by.actions.size() == 2);
    CHECK(by.actions[1].str() == "MR-2026-10-A02");
}

TEST_CASE("a question mark and nothing are no answer, and no error") {
    for (const auto* line : {"- NC-2026-004: ?", "- NC-2026-004:"}) {
        const auto entry = read_good(form_with(line));
        CHECK(entry.items.front().matters.empty());
        CHECK(entry.items.front().consideration == Consideration::unstated);
        CHECK(entry.items.front().discussion.empty());
    }
}

TEST_CASE("an answer that is not understood, or without a reason, is reported at its line") {
    using Errors = std::vector<std::string>;
    CHECK(form_errors(form_with("- NC-2026-004: later")) ==
          Errors{"line 4: answer-not-understood"});
    CHECK(form_errors(form_with("- NC-2026-004: accept")) == Errors{"line 4: reason-missing"});
    CHECK(form_errors(form_with("- NC-2026-004: not considered")) ==
          Errors{"line 4: reason-missing"});
    CHECK(form_errors(form_with("- NC-2026-004: by Ada")) ==
          Errors{"line 4: answer-not-understood"});
    CHECK(form_errors(form_with("- NC-2026-004: accept until someday - why")) ==
          Errors{"line 4: date-not-understood"});
}

TEST_CASE("the form asks about each matter, and prints the answer of the draft") {
    auto context = sample_context();
    context.agenda.facts->items = {
        {.key = "d1",
         .summary = {"Nonconformities: 1 open"},
         .matters = {{"NC-2026-004", "Leavers", "nonconformity-overdue", "was due on 2026-10-31"},
                     {"NC-2026-005", "Keys", "nonconformity-overdue", "was due on 2026-10-01"}}}};
    context.before = Minutes{.meeting = context.meeting.id};
    MatterReview accepted{.subject = "NC-2026-004", .answer = MatterAnswer::accepted};
    accepted.reason = "too costly";
    accepted.until = Date(2027, 3, 31);
    context.before->items = {{.key = "d1", .matters = {accepted}}};
    const auto form = print_minutes_form(context, sample_organisation());
    CHECK(form.find(">| Nonconformities: 1 open\n") != std::string::npos);
    CHECK(form.find("- NC-2026-004: accept until 2027-03-31 - too costly\n") != std::string::npos);
    CHECK(form.find("- NC-2026-005: ?\n") != std::string::npos);
}

#include "form_reading.hpp"

using namespace isms;
using namespace isms::test;

namespace {

const std::string header =
    "# Minutes of MR-2026-11\n"
    "Held: yesterday\n";

MinutesEntry with(const std::string& lines) {
    return read_good("# Minutes of MR-2026-11\n" + lines);
}

}  // namespace

TEST_CASE("the header tells when, where and who", "[minutes-form]") {
    const auto entry = with(
        "held: 2026-11-10\nSTART: 09:30\n End: 11:00 \nPlace: Room: 7 - left\nChair: @ada\n## "
        "Attendance\n- [x] @ada\n");
    CHECK(entry.review->str() == "MR-2026-11");
    REQUIRE(entry.held.has_value());
    CHECK(entry.held->on == Date(2026, 11, 10));
    CHECK(entry.held->start == "09:30");
    CHECK(entry.held->end == "11:00");
    CHECK(entry.held->place == "Room: 7 - left");
    CHECK(entry.has_happened);
    CHECK(entry.chair == "ada");
    CHECK(entry.chair_line == 6);
}

TEST_CASE("the day may be said as people do", "[minutes-form]") {
    CHECK(with("Held: today\nEnd: 11:00\n").held->on == Date(2026, 11, 10));
    CHECK(with("Held: today\n").has_happened == false);
    CHECK(with("Held: today\n## Attendance\n- [x] @ada\n").has_happened);
    CHECK(with("Held: today\n## Attendance\n- [ ] @ada\n- [ ] @ben - apologies\n").has_happened ==
          false);
    CHECK_FALSE(with("Held:\nStart:\nEnd:\nPlace:\n").held.has_value());
}

TEST_CASE("that nobody chaired is said with a reason", "[minutes-form]") {
    const auto entry = with("Chair: none - the chair was ill\n");
    CHECK(entry.chair.empty());
    CHECK(entry.chair_note == "the chair was ill");
    CHECK(with("Chair: None \u2013 ill\n").chair_note == "ill");
    CHECK(with("Chair: ada\n").chair == "ada");
    CHECK(with("Chair:\n").chair.empty());
}

TEST_CASE("every error of the header has its line", "[minutes-form]") {
    CHECK(form_errors(header) == Problems{"line 2: date-not-understood"});
    CHECK(form_errors("Held: today\nStart: 9:30\nEnd: 25:00\nPlace: here\nRoom: 7\n") ==
          Problems{"line 5: line-not-understood", "line 2: time-not-understood",
                   "line 3: time-not-understood"});
    // The title is the form's own.
    CHECK(form_errors("# Notes\n# Minutes of MR-2026-11\n# Minutes of MR-2026-11\n") ==
          Problems{"line 1: line-not-understood", "line 3: line-not-understood"});
    CHECK(form_errors("Held: today\nStart: 11:00\nEnd: 09:30\n") == Problems{"line 3: time-order"});
    CHECK(form_errors("Held: today\nEnd: 11:00\nHeld: 2026-11-09\nEnd: 12:00\n") ==
          Problems{"line 3: repeated-line", "line 4: repeated-line"});
    CHECK(form_errors("\nHeld:\nEnd: 11:00\n") == Problems{"line 2: held-missing"});
    CHECK(form_errors("Place: here\n") == Problems{": held-missing"});
}

TEST_CASE("attendance is one line a person", "[minutes-form]") {
    const auto entry = with(
        "Held: today\n## Attendance\n"
        "- [x] @ada Ada Example, Chief executive\n"
        "- [X] @ben\n"
        "- [ ] @cleo, Operations - Apologies\n"
        "- [ ] @dan\n"
        "- [x] Gwen Guest, auditor - of Example Cert\n"
        "- [ ] Hans Guest \u2014 apologies\n");
    REQUIRE(entry.attendance.size() == 6);
    CHECK(entry.attendance[0].person == "ada");
    CHECK(entry.attendance[0].said == "Ada Example, Chief executive");
    CHECK(entry.attendance[0].line == 4);
    CHECK(entry.attendance[1].presence == Presence::present);
    CHECK(entry.attendance[2].presence == Presence::apologies);
    CHECK(entry.attendance[3].presence == Presence::absent);
    CHECK(entry.attendance[4].guest == "Gwen Guest, auditor - of Example Cert");
    CHECK(entry.attendance[5].guest == "Hans Guest");
    CHECK(entry.attendance[5].presence == Presence::apologies);
}

TEST_CASE("a role with a dash in it is no remark", "[minutes-form]") {
    auto context = sample_context();
    context.people.at(id_of<PersonId>("cleo")).role = "Head - IT - apologies";
    context.before = Minutes{.meeting = context.meeting.id};
    context.before->attendance = {{.person = "cleo",
                                   .name = "Cleo Example",
                                   .role = "Head - IT",
                                   .presence = Presence::apologies}};
    const auto outcome = entered(printed(context), context);
    REQUIRE(outcome.minutes.attendance.size() == 1);
    CHECK(outcome.minutes.attendance[0].presence == Presence::apologies);
}

TEST_CASE("every error of the attendance has its line", "[minutes-form]") {
    CHECK(form_errors("## Attendance\n- @ada\n- [x]\n- [x] @ada - apologies\nsome words\n* [x] "
                      "@ada\n- [y] @ada\n") ==
          Problems{"line 2: line-not-understood", "line 3: line-not-understood", "line 4: presence",
                   "line 5: line-not-understood", "line 6: line-not-understood",
                   "line 7: line-not-understood"});
}

TEST_CASE("conclusions have an answer and grounds, which may go on", "[minutes-form]") {
    const auto entry = with(
        "## Conclusions\n"
        "Suitability: Yes - the scope - as it is - fits\n"
        "effectiveness: no\n"
        "because two incidents\n"
        "\n"
        "  were seen late\n"
        "Adequacy:\n");
    CHECK(entry.suitability.answer == Answer::yes);
    CHECK(entry.suitability.grounds == "the scope - as it is - fits");
    CHECK(entry.effectiveness.answer == Answer::no);
    CHECK(entry.effectiveness.grounds == "because two incidents were seen late");
    CHECK_FALSE(entry.adequacy.answer.has_value());
}

TEST_CASE("every error of the conclusions has its line", "[minutes-form]") {
    CHECK(form_errors("## Conclusions\nall is well\nSuitability: mostly\nAdequacy: yes\nAdequacy: "
                      "no - really\nEffectiveness:\nnothing said\n## Conclusions\n") ==
          Problems{"line 2: line-not-understood", "line 3: answer-not-understood",
                   "line 5: repeated-line", "line 7: line-not-understood",
                   "line 8: repeated-section"});
}

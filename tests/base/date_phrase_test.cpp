#include "base/random.hpp"
#include "support/catch.hpp"

#include <isms/base/date_phrase.hpp>

using namespace isms;

namespace {

const Date monday(2026, 11, 23);

std::string understood(std::string_view text, DateContext context = {monday, Date(2026, 12, 9)}) {
    const Parsed<Date> read = parse_date_phrase(text, context);
    return read ? read.value->iso() : "refused";
}

Diagnostic refusal(std::string_view text, DateContext context = {monday, {}}) {
    const Parsed<Date> read = parse_date_phrase(text, context);
    CAPTURE(text);
    REQUIRE_FALSE(read);
    REQUIRE(read.diagnostics.size() == 1);
    CHECK(read.diagnostics[0].code == "date-not-understood");
    CHECK(read.diagnostics[0].severity == Severity::error);
    return read.diagnostics[0];
}

}  // namespace

TEST_CASE("a phrase may be a date, a word or an amount") {
    CHECK(understood("2026-12-01") == "2026-12-01");
    CHECK(understood("today") == "2026-11-23");
    CHECK(understood("tomorrow") == "2026-11-24");
    CHECK(understood("+10d") == "2026-12-03");
    CHECK(understood("+2w") == "2026-12-07");
    CHECK(understood("+3m") == "2027-02-23");
    CHECK(understood("+1y") == "2027-11-23");
    CHECK(understood("+0d") == "2026-11-23");
    CHECK(understood("in 3 weeks") == "2026-12-14");
    CHECK(understood("in 1 day") == "2026-11-24");
    CHECK(understood("in 2 months") == "2027-01-23");
    CHECK(understood("in 1 year") == "2027-11-23");
    CHECK(understood("next review") == "2026-12-09");
}

TEST_CASE("a past date is a date: who asks decides whether it will do") {
    CHECK(understood("2001-01-01") == "2001-01-01");
}

TEST_CASE("case and white space do not matter") {
    CHECK(understood("  TODAY ") == "2026-11-23");
    CHECK(understood("Next\t  Friday") == "2026-12-04");
    CHECK(understood("In 3 Weeks") == "2026-12-14");
    CHECK(understood("+2W") == "2026-12-07");
    CHECK(understood("Next Review") == "2026-12-09");
}

TEST_CASE("a bare weekday is the first one after today") {
    CHECK(understood("friday") == "2026-11-27");
    CHECK(understood("fri") == "2026-11-27");
    CHECK(understood("sunday") == "2026-11-29");
    CHECK(understood("monday") == "2026-11-30");
    CHECK(understood("sunday", {Date(2026, 11, 29), {}}) == "2026-12-06");
    CHECK(understood("monday", {Date(2026, 11, 29), {}}) == "2026-11-30");
}

TEST_CASE("next weekday is the one of the next week, and weeks start on monday") {
    CHECK(understood("next monday") == "2026-11-30");
    CHECK(understood("next friday") == "2026-12-04");
    CHECK(understood("next sunday") == "2026-12-06");
    const DateContext sunday{Date(2026, 11, 29), {}};
    CHECK(understood("next monday", sunday) == "2026-11-30");
    CHECK(understood("next friday", sunday) == "2026-12-04");
    CHECK(understood("next sunday", sunday) == "2026-12-06");
    const DateContext friday{Date(2026, 11, 27), {}};
    CHECK(understood("next friday", friday) == "2026-12-04");
    CHECK(understood("next thursday", friday) == "2026-12-03");
}

TEST_CASE("the ends of month, quarter and year include today") {
    CHECK(understood("eom") == "2026-11-30");
    CHECK(understood("eoq") == "2026-12-31");
    CHECK(understood("eoy") == "2026-12-31");
    CHECK(understood("eoq", {Date(2026, 1, 1), {}}) == "2026-03-31");
    CHECK(understood("eoq", {Date(2026, 4, 30), {}}) == "2026-06-30");
    CHECK(understood("eoq", {Date(2026, 9, 30), {}}) == "2026-09-30");
    CHECK(understood("eom", {Date(2028, 2, 29), {}}) == "2028-02-29");
}

TEST_CASE("an amount ends at the last year there is") {
    const DateContext late{Date(9999, 12, 1), {}};
    CHECK(understood("+30d", late) == "9999-12-31");
    CHECK(understood("+31d", late) == "refused");
    CHECK(understood("+1m", late) == "refused");
    CHECK(understood("+7973y") == "9999-11-23");
    for (const char* text : {"+7974y", "+999999999d", "+999999999w", "+99999999999999999999y",
                             "in 99999999999999999999 weeks"}) {
        CHECK(refusal(text).reason == "it lies after the year 9999");
    }
}

TEST_CASE("next review wants a planned one") {
    const Diagnostic diagnostic = refusal("next review");
    CHECK(diagnostic.reason == "no next review is planned");
    CHECK(diagnostic.hint == "plan one with 'isms-review agenda new', or write the date");
}

TEST_CASE("a slip is answered with what was probably meant") {
    CHECK(refusal("fr").hint == "did you mean 'friday'?");
    CHECK(refusal("tommorow").hint == "did you mean 'tomorrow'?");
    CHECK(refusal("wendesday").hint == "did you mean 'wednesday'?");
    CHECK(refusal("next fryday").hint == "did you mean 'next friday'?");
    CHECK(refusal("next reveiw").hint == "did you mean 'next review'?");
    CHECK(refusal("end of the month").hint == "did you mean 'eom'?");
    CHECK(refusal("end of quarter").hint == "did you mean 'eoq'?");
    CHECK(refusal("3w").hint == "did you mean '+3w'?");
    CHECK(refusal("+ 3 w").hint == "did you mean '+3w'?");
    CHECK(refusal("10 days").hint == "did you mean '+10d'?");
    CHECK(refusal("yesterday").hint == "write 2026-11-22");
    CHECK(refusal("in a week").hint == "write the number, as in 'in 3 weeks'");
    CHECK(refusal("in two months").hint == "write the number, as in 'in 3 months'");
    CHECK(refusal("next week").hint == "write '+1w', or name the day, as in 'next monday'");
    CHECK(refusal("+3").hint == "write '+3d' or 'in 3 days'");
    CHECK(refusal("+3h").reason ==
          "an amount needs a unit: d for days, w weeks, m months, y years");
    CHECK(refusal("-1w").reason == "amounts count forward from today");
    CHECK(refusal("5 December 2026").hint == "write year-month-day; December is month 12");
    CHECK(refusal("dec 5").hint == "write year-month-day; December is month 12");
}

TEST_CASE("an impossible date is explained by the calendar") {
    CHECK(refusal("2026-13-01").reason == "months go from 01 to 12");
    CHECK(refusal("2026-00-01").reason == "months go from 01 to 12");
    CHECK(refusal("2026-02-30").reason == "February 2026 has 28 days");
    CHECK(refusal("2026-02-30").hint == "its last day is 2026-02-28");
    CHECK(refusal("2028-02-30").reason == "February 2028 has 29 days");
    CHECK(refusal("2026-11-00").reason == "November 2026 has 30 days");
    CHECK(refusal("0000-11-01").reason == "years go from 0001 to 9999");
    CHECK(refusal("2026-12-5").hint == "write 2026-12-05");
    CHECK(refusal("2026/12/05").hint == "write 2026-12-05");
    CHECK(refusal("20261205").hint == "write 2026-12-05");
}

TEST_CASE("which number is the month is never guessed") {
    for (const char* text : {"11/12/2026", "11-12-2026", "1.2.26", "01/02/03", "31.02.2026",
                             "23.13.2026", "0.31.2026", "23.11.26"}) {
        const Diagnostic diagnostic = refusal(text);
        CHECK(diagnostic.reason ==
              "which number is the day and which the month differs from country to country");
        CHECK(diagnostic.hint ==
              "write year-month-day with hyphens; today, for example, is 2026-11-23");
    }
    // Where only one of them can be the month, the date is told, but not taken; where points stand,
    // the day comes first.
    CHECK(refusal("05.06.2027").hint == "did you mean '2027-06-05'?");
    CHECK(refusal("11.12.2026").hint == "did you mean '2026-12-11'?");
    for (const char* text : {"23.11.2026", "23/11/2026", "11/23/2026", "23-11-2026"})
        CHECK(refusal(text).hint == "did you mean '2026-11-23'?");
    CHECK(refusal("31.12.2026").hint == "did you mean '2026-12-31'?");
}

TEST_CASE("anything else is refused with what is understood") {
    for (const char* text : {"",
                             " ",
                             "soon",
                             "asap",
                             "+w",
                             "+",
                             "in weeks",
                             "in 3",
                             "in -3 weeks",
                             "in 3 fortnights",
                             "next",
                             "1.2",
                             "2026",
                             "--",
                             "漢字",
                             "2026-11-23x",
                             "\x1b[31m",
                             "+1d +1d",
                             "next next monday",
                             "in 3 weekss"}) {
        const Diagnostic diagnostic = refusal(text);
        CAPTURE(text);
        CHECK_FALSE(diagnostic.hint.empty());
    }
    CHECK(refusal("").reason == "it is empty");
}

TEST_CASE("the echo of a phrase is harmless and short") {
    CHECK(refusal("\x1b[31mred").message == "'␛[31mred' is not understood as a date");
    CHECK(refusal(std::string(5000, 'x')).message.size() < 120);
}

TEST_CASE("no phrase crashes, and what is understood lies in the calendar") {
    test::Random random(11);
    static constexpr std::string_view parts[] = {
        "+", "-", "in ",    "next ",  "1",      "29",   "99999999", "d",   "w",
        "m", "y", " weeks", " days",  "friday", "2026", "-02",      "-30", ".",
        "/", " ", "eom",    "review", "a ",     "é",    "\xff"};
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (unsigned count = random.below(6); count > 0; --count) text += random.pick(parts);
        const Parsed<Date> read = parse_date_phrase(text, {monday, {}});
        const bool in_calendar = read && Date::parse(read.value->iso()) == read.value;
        const bool explained = read.diagnostics.size() == 1 && !read.diagnostics[0].hint.empty();
        if (!(read ? in_calendar : explained)) FAIL_CHECK(text);
    }
}

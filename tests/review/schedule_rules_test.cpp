#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/review/schedule.hpp>

#include <string>
#include <vector>

using namespace isms;
using isms::test::sample_organisation;

namespace {

Organisation by_rule(std::string_view rule, Date from = Date(2026, 1, 1)) {
    auto organisation = sample_organisation();
    organisation.interval = parse_interval(rule, from).value.value();
    return organisation;
}

std::vector<std::string> dates(const Organisation& organisation, Date from, Date to) {
    std::vector<std::string> all;
    for (const Date date : planned_dates(organisation, from, to)) all.push_back(date.iso());
    return all;
}

using Dates = std::vector<std::string>;

}  // namespace

TEST_CASE("reviews fall on the weekday of the month", "[schedule]") {
    CHECK(dates(by_rule("second tuesday"), Date(2026, 1, 1), Date(2026, 4, 30)) ==
          Dates{"2026-01-13", "2026-02-10", "2026-03-10", "2026-04-14"});
    CHECK(dates(by_rule("first monday"), Date(2026, 5, 1), Date(2026, 6, 30)) ==
          Dates{"2026-05-04", "2026-06-01"});
    CHECK(dates(by_rule("fourth thursday"), Date(2026, 10, 1), Date(2026, 10, 31)) ==
          Dates{"2026-10-22"});
    CHECK(dates(by_rule("last friday"), Date(2026, 1, 1), Date(2026, 2, 28)) ==
          Dates{"2026-01-30", "2026-02-27"});
}

TEST_CASE("reviews fall on the day of the month, or its last day", "[schedule]") {
    CHECK(dates(by_rule("monthly on 15"), Date(2026, 4, 1), Date(2026, 6, 30)) ==
          Dates{"2026-04-15", "2026-05-15", "2026-06-15"});
    // 31: Sunday 2026-05-31 moves back, June has 30 days, February 28 or 29.
    CHECK(dates(by_rule("monthly on 31"), Date(2026, 3, 1), Date(2026, 6, 30)) ==
          Dates{"2026-03-31", "2026-04-30", "2026-05-29", "2026-06-30"});
    CHECK(dates(by_rule("monthly on 29"), Date(2028, 2, 1), Date(2028, 2, 29)) ==
          Dates{"2028-02-29"});
    CHECK(dates(by_rule("monthly on 29"), Date(2027, 2, 1), Date(2027, 2, 28)) ==
          Dates{"2027-02-26"});
}

TEST_CASE("months are counted from the one that the interval starts in", "[schedule]") {
    CHECK(dates(by_rule("quarterly", Date(2026, 2, 1)), Date(2026, 1, 1), Date(2026, 12, 31)) ==
          Dates{"2026-02-10", "2026-05-12", "2026-08-11", "2026-11-10"});
    CHECK(dates(by_rule("every 5 months on 1", Date(2026, 1, 1)), Date(2026, 1, 1),
                Date(2027, 6, 30)) ==
          Dates{"2026-01-01", "2026-06-01", "2026-11-02", "2027-04-01"});
    CHECK(dates(by_rule("yearly on 29", Date(2024, 2, 1)), Date(2024, 1, 1), Date(2028, 12, 31)) ==
          Dates{"2024-02-29", "2025-02-28", "2026-02-27", "2027-02-26", "2028-02-29"});
    CHECK(
        dates(by_rule("monthly", Date(2026, 11, 1)), Date(2026, 1, 1), Date(2026, 10, 31)).empty());
}

TEST_CASE("weeks are counted from a day, across years", "[schedule]") {
    CHECK(
        dates(by_rule("every 6 weeks", Date(2026, 11, 10)), Date(2026, 11, 1), Date(2027, 3, 31)) ==
        Dates{"2026-11-10", "2026-12-22", "2027-02-02", "2027-03-16"});
    CHECK(dates(by_rule("every 6 weeks", Date(2020, 1, 7)), Date(2026, 11, 1),
                Date(2026, 12, 31)) == Dates{"2026-12-01"});
    CHECK(dates(by_rule("every 2 weeks", Date(2027, 1, 5)), Date(2026, 1, 1), Date(2026, 12, 31))
              .empty());
}

TEST_CASE("both ends of a range are in it", "[schedule]") {
    CHECK(dates(by_rule("second tuesday"), Date(2026, 11, 10), Date(2026, 11, 10)) ==
          Dates{"2026-11-10"});
    CHECK(dates(by_rule("second tuesday"), Date(2026, 11, 11), Date(2026, 12, 7)).empty());
    CHECK(dates(by_rule("second tuesday"), Date(2026, 12, 1), Date(2026, 11, 1)).empty());
}

TEST_CASE("the next planned date is strictly after the day", "[schedule]") {
    const auto monthly = by_rule("second tuesday");
    CHECK(next_planned_date(monthly, Date(2026, 11, 9)) == Date(2026, 11, 10));
    CHECK(next_planned_date(monthly, Date(2026, 11, 10)) == Date(2026, 12, 8));
    CHECK(next_planned_date(by_rule("every 24 months", Date(2026, 1, 1)), Date(2026, 1, 20)) ==
          Date(2028, 1, 11));
    CHECK(next_planned_date(by_rule("every 104 weeks", Date(2026, 1, 6)), Date(2026, 1, 6)) ==
          Date(2028, 1, 4));
    // Counted from a day, or a month, that is still to come.
    CHECK(next_planned_date(by_rule("every 6 weeks", Date(2027, 1, 5)), Date(2026, 11, 1)) ==
          Date(2027, 1, 5));
    CHECK(next_planned_date(by_rule("second tuesday", Date(2027, 1, 20)), Date(2026, 11, 1)) ==
          Date(2027, 1, 12));
}

TEST_CASE("the schedule ends with the calendar", "[schedule]") {
    for (const char* rule :
         {"monthly", "every 1 week", "every 104 weeks", "every 24 months on 31", "last friday"}) {
        CAPTURE(rule);
        const auto organisation = by_rule(rule);
        CHECK(next_planned_date(organisation, Date(9999, 12, 31)) <= Date(9999, 12, 31));
        for (const Date date : planned_dates(organisation, Date(9999, 11, 1), Date(9999, 12, 31)))
            CHECK_FALSE(date.is_weekend());
        CHECK_FALSE(next_review_to_plan(organisation, {}, Date(9999, 12, 31)).id.str().empty());
    }
    auto organisation = by_rule("monthly on 31");
    organisation.holidays = {Date(9999, 12, 31), Date(1, 1, 1)};
    CHECK(dates(organisation, Date(9999, 12, 1), Date(9999, 12, 31)) == Dates{"9999-12-30"});
    CHECK(working_day(Date(1, 1, 1), organisation.holidays) == Date(1, 1, 2));
}

#include "support/catch.hpp"

#include <isms/base/date.hpp>

#include <limits>

using namespace isms;

TEST_CASE("a date reads ISO 8601 and nothing else") {
    CHECK(Date::parse("2026-11-23") == Date(2026, 11, 23));
    CHECK(Date::parse("0001-01-01") == Date(1, 1, 1));
    CHECK(Date::parse("9999-12-31") == Date(9999, 12, 31));
    for (const char* text :
         {"", "2026", "2026-11", "2026-11-2", "2026-11-023", "26-11-23", "2026/11/23", "20261123",
          " 2026-11-23", "2026-11-23 ", "2026-11-23T00:00:00Z", "+026-11-23", "2026-+1-23",
          "2026-1a-23", "2026-11--3", "0000-01-01", "-001-01-01"}) {
        CAPTURE(text);
        CHECK_FALSE(Date::parse(text));
    }
}

TEST_CASE("a date that does not exist is not read") {
    CHECK(Date::parse("2024-02-29"));
    CHECK(Date::parse("2000-02-29"));
    for (const char* text : {"2026-02-29", "2026-02-30", "1900-02-29", "2026-04-31", "2026-13-01",
                             "2026-00-10", "2026-10-00", "2026-10-32"}) {
        CAPTURE(text);
        CHECK_FALSE(Date::parse(text));
    }
}

TEST_CASE("every day of two centuries survives writing and reading") {
    Date expected_next(1900, 1, 1);
    int weekday = 1;  // a Monday
    for (Date date(1900, 1, 1); date <= Date(2100, 12, 31); date = date.plus_days(1)) {
        const bool survives = Date::parse(date.iso()) == date;
        const bool parts = Date(date.year(), date.month(), date.day()) == date;
        const bool named = date.weekday() == std::chrono::weekday(static_cast<unsigned>(weekday));
        if (!survives || !parts || !named || date != expected_next) FAIL_CHECK(date.iso());
        expected_next = date.plus_days(1);
        weekday = (weekday + 1) % 7;
    }
}

TEST_CASE("small years are written with four digits") {
    CHECK(Date(7, 3, 9).iso() == "0007-03-09");
}

TEST_CASE("a month later is the same day, or the last one") {
    CHECK(Date(2026, 1, 31).plus_months(1) == Date(2026, 2, 28));
    CHECK(Date(2024, 1, 31).plus_months(1) == Date(2024, 2, 29));
    CHECK(Date(2024, 2, 29).plus_months(12) == Date(2025, 2, 28));
    CHECK(Date(2026, 11, 15).plus_months(3) == Date(2027, 2, 15));
    CHECK(Date(2026, 1, 31).plus_months(-2) == Date(2025, 11, 30));
    CHECK(Date(2026, 1, 15).plus_months(-1) == Date(2025, 12, 15));
    CHECK(Date(2026, 5, 31).plus_months(0) == Date(2026, 5, 31));
}

TEST_CASE("arithmetic stays within the years 1 to 9999") {
    constexpr int most = std::numeric_limits<int>::max();
    constexpr int least = std::numeric_limits<int>::min();
    const Date date(2026, 11, 23);
    CHECK(date.plus_days(most) == Date(9999, 12, 31));
    CHECK(date.plus_days(least) == Date(1, 1, 1));
    CHECK(date.plus_months(most) == Date(9999, 12, 31));
    CHECK(date.plus_months(least) == Date(1, 1, 1));
    CHECK(Date(9999, 11, 30).plus_months(1) == Date(9999, 12, 30));
    CHECK(Date(9999, 12, 1).plus_months(1) == Date(9999, 12, 31));
    CHECK(Date(1, 2, 5).plus_months(-1) == Date(1, 1, 5));
    CHECK(Date(9999, 12, 31).end_of_month() == Date(9999, 12, 31));
}

TEST_CASE("a month has a first and a last day") {
    CHECK(Date(2026, 2, 14).first_of_month() == Date(2026, 2, 1));
    CHECK(Date(2026, 2, 14).end_of_month() == Date(2026, 2, 28));
    CHECK(Date(2028, 2, 1).end_of_month() == Date(2028, 2, 29));
    CHECK(Date(2026, 12, 31).end_of_month() == Date(2026, 12, 31));
}

TEST_CASE("days between dates have a sign") {
    CHECK(days_between(Date(2026, 11, 23), Date(2026, 11, 23)) == 0);
    CHECK(days_between(Date(2026, 11, 23), Date(2026, 12, 1)) == 8);
    CHECK(days_between(Date(2026, 12, 1), Date(2026, 11, 23)) == -8);
    CHECK(days_between(Date(1, 1, 1), Date(9999, 12, 31)) == 3'652'058);
}

TEST_CASE("dates are ordered") {
    CHECK(Date(2026, 11, 23) < Date(2026, 11, 24));
    CHECK(Date(2026, 11, 23) == Date(std::chrono::sys_days(std::chrono::days(20'780))));
}

TEST_CASE("the weekend is saturday and sunday") {
    CHECK_FALSE(Date(2026, 11, 27).is_weekend());
    CHECK(Date(2026, 11, 28).is_weekend());
    CHECK(Date(2026, 11, 29).is_weekend());
    CHECK_FALSE(Date(2026, 11, 30).is_weekend());
}

TEST_CASE("days and months have English names in any locale") {
    CHECK(weekday_name(std::chrono::Sunday) == "Sunday");
    CHECK(weekday_name(std::chrono::Saturday) == "Saturday");
    CHECK(weekday_name(std::chrono::weekday(9)).empty());
    CHECK(month_name(1) == "January");
    CHECK(month_name(12) == "December");
    CHECK(month_name(0).empty());
    CHECK(month_name(13).empty());
}

TEST_CASE("a weekday is read in full or by three letters") {
    CHECK(parse_weekday("friday") == std::chrono::Friday);
    CHECK(parse_weekday("FRI") == std::chrono::Friday);
    CHECK(parse_weekday("Sunday") == std::chrono::Sunday);
    for (const char* text : {"", "fr", "frid", "fridays", " friday"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_weekday(text));
    }
}

TEST_CASE("a date is echoed so that a wrong one is noticed") {
    CHECK(long_date(Date(2026, 11, 23)) == "23 November 2026");
    CHECK(long_date(Date(2026, 3, 1)) == "1 March 2026");
    CHECK(date_with_weekday(Date(2026, 11, 23)) == "Monday 2026-11-23");
}

#include "support/catch.hpp"

#include <isms/review/schedule.hpp>

using namespace isms;

TEST_CASE("a working day stays", "[schedule]") {
    CHECK(working_day(Date(2026, 11, 10), {}) == Date(2026, 11, 10));
}

TEST_CASE("a weekend moves to the monday after it", "[schedule]") {
    CHECK(working_day(Date(2026, 11, 14), {}) == Date(2026, 11, 16));
    CHECK(working_day(Date(2026, 11, 15), {}) == Date(2026, 11, 16));
}

TEST_CASE("a weekend at the end of a month moves back into it", "[schedule]") {
    CHECK(working_day(Date(2026, 10, 31), {}) == Date(2026, 10, 30));
    CHECK(working_day(Date(2026, 5, 30), {}) == Date(2026, 5, 29));
    CHECK(working_day(Date(2026, 5, 31), {}) == Date(2026, 5, 29));
}

TEST_CASE("holidays are skipped like weekends", "[schedule]") {
    const std::vector<Date> holidays = {Date(2026, 12, 24), Date(2026, 12, 25), Date(2026, 12, 28),
                                        Date(2026, 12, 31)};
    CHECK(working_day(Date(2026, 12, 24), holidays) == Date(2026, 12, 29));
    CHECK(working_day(Date(2026, 12, 31), holidays) == Date(2026, 12, 30));
}

TEST_CASE("a month without a working day keeps the rule's day", "[schedule]") {
    std::vector<Date> all_of_february;
    for (Date day(2026, 2, 1); day <= Date(2026, 2, 28); day = day.plus_days(1))
        all_of_february.push_back(day);
    CHECK(working_day(Date(2026, 2, 10), all_of_february) == Date(2026, 2, 10));
}

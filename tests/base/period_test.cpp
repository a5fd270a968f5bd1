#include "support/catch.hpp"

#include <isms/base/period.hpp>

using namespace isms;

TEST_CASE("a period is read and written in the spelling of its frequency") {
    const auto [text, first, last, frequency] =
        GENERATE(table<std::string, std::string, std::string, Frequency>(
            {{"2026-11", "2026-11-01", "2026-11-30", Frequency::monthly},
             {"2024-02", "2024-02-01", "2024-02-29", Frequency::monthly},
             {"2026-Q4", "2026-10-01", "2026-12-31", Frequency::quarterly},
             {"2026-H1", "2026-01-01", "2026-06-30", Frequency::half_yearly},
             {"2026", "2026-01-01", "2026-12-31", Frequency::yearly},
             {"9999-12", "9999-12-01", "9999-12-31", Frequency::monthly}}));
    const auto period = Period::parse(text);
    REQUIRE(period);
    CHECK(period->text() == text);
    CHECK(period->first_day().iso() == first);
    CHECK(period->last_day().iso() == last);
    CHECK(period->frequency() == frequency);
    CHECK(Period(period->last_day(), frequency) == *period);
}

TEST_CASE("what is no period is not read") {
    for (const auto* text :
         {"", "2026-", "2026-13", "2026-00", "2026-1", "2026-Q5", "2026-Q0", "2026-H3", "26-11",
          "2026-11-01", "2026Q4", "2026-q4", "0000", " 2026"})
        CHECK_FALSE(Period::parse(text));
}

TEST_CASE("periods are counted over the turn of the year") {
    const auto november = *Period::parse("2026-11");
    CHECK(november.plus(2).text() == "2027-01");
    CHECK(november.plus(-11).text() == "2025-12");
    CHECK(november.plus(14).since(november) == 14);
    CHECK(Period::parse("2026-Q1")->plus(-1).text() == "2025-Q4");
    CHECK(november < november.plus(1));
}

#include "support/catch.hpp"

#include <isms/model/interval.hpp>

#include <string>
#include <vector>

using namespace isms;

namespace {

const Date from(2026, 1, 1);

std::string understood(std::string_view text) {
    const auto interval = parse_interval(text, from);
    return interval ? to_text(*interval.value) : "refused";
}

}  // namespace

TEST_CASE("an interval is understood as people say it", "[interval]") {
    CHECK(understood("monthly") == "monthly on second tuesday");
    CHECK(understood("second tuesday") == "monthly on second tuesday");
    CHECK(understood("  Second   TUE ") == "monthly on second tuesday");
    CHECK(understood("1st mon") == "monthly on first monday");
    CHECK(understood("last friday") == "monthly on last friday");
    CHECK(understood("monthly on 15") == "monthly on 15");
    CHECK(understood("quarterly") == "quarterly on second tuesday");
    CHECK(understood("quarterly on last friday") == "quarterly on last friday");
    CHECK(understood("half-yearly on 31") == "half-yearly on 31");
    CHECK(understood("yearly") == "yearly on second tuesday");
    CHECK(understood("every 2 months") == "every 2 months on second tuesday");
    CHECK(understood("every 1 month on 3") == "monthly on 3");
    CHECK(understood("every 6 weeks") == "every 6 weeks");
    CHECK(understood("every 1 week") == "every 1 week");
}

TEST_CASE("an interval starts to count from the day that is given", "[interval]") {
    CHECK(parse_interval("every 6 weeks", Date(2026, 3, 17)).value->from == Date(2026, 3, 17));
}

TEST_CASE("whatever interval there is reads back as it was printed", "[interval]") {
    std::vector<PlannedInterval> all;
    for (int weeks = 1; weeks <= 104; ++weeks) {
        PlannedInterval interval;
        interval.unit = PlannedInterval::Unit::weeks;
        interval.every = weeks;
        all.push_back(interval);
    }
    for (int months = 1; months <= 24; ++months) {
        PlannedInterval interval;
        interval.every = months;
        for (int day = 1; day <= 31; ++day) {
            interval.on_day = day;
            all.push_back(interval);
        }
        interval.on_day.reset();
        for (const int ordinal : {1, 2, 3, 4, -1}) {
            for (unsigned weekday = 0; weekday < 7; ++weekday) {
                interval.on_weekday = {ordinal, std::chrono::weekday(weekday)};
                all.push_back(interval);
            }
        }
    }
    for (auto& interval : all) {
        interval.from = from;
        const auto text = to_text(interval);
        const auto read = parse_interval(text, from);
        if (!read || !(*read.value == interval)) FAIL(text);
    }
    SUCCEED("read back " << all.size() << " intervals");
}

TEST_CASE("what is no interval is refused with a suggestion", "[interval]") {
    for (const char* text : {"",
                             " ",
                             "fortnightly",
                             "every",
                             "every weeks",
                             "every 0 weeks",
                             "every 105 weeks",
                             "every 25 months",
                             "every -1 months",
                             "every 6 weeks on monday",
                             "fifth tuesday",
                             "second",
                             "second someday",
                             "monthly on",
                             "monthly on 0",
                             "monthly on 32",
                             "monthly on second",
                             "monthly second tuesday",
                             "on 15",
                             "15",
                             "every 99999999999 weeks",
                             "monthly on 15 please",
                             "second tuesday \xE2\x80\x8B"}) {
        CAPTURE(text);
        const auto interval = parse_interval(text, from);
        CHECK_FALSE(interval.value.has_value());
        REQUIRE(interval.diagnostics.size() == 1);
        CHECK(interval.diagnostics[0].code == "interval-not-understood");
        CHECK_FALSE(interval.diagnostics[0].hint.empty());
    }
    CHECK(parse_interval("monthy", from).diagnostics[0].hint.find("'monthly'") !=
          std::string::npos);
    CHECK(parse_interval("quaterly", from).diagnostics[0].hint.find("'quarterly'") !=
          std::string::npos);
}

TEST_CASE("quarterly and longer is told apart", "[interval]") {
    const auto is_long = [](const char* text) {
        return is_quarterly_or_longer(*parse_interval(text, from).value);
    };
    CHECK_FALSE(is_long("monthly"));
    CHECK_FALSE(is_long("every 2 months"));
    CHECK(is_long("quarterly"));
    CHECK(is_long("yearly"));
    CHECK_FALSE(is_long("every 12 weeks"));
    CHECK(is_long("every 13 weeks"));
}

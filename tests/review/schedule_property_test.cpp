#include "../base/random.hpp"
#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/review/schedule.hpp>

#include <algorithm>
#include <string>

using namespace isms;

namespace {

PlannedInterval random_interval(test::Random& random) {
    PlannedInterval interval;
    interval.from = Date(2025, 1, 1).plus_days(static_cast<int>(random.below(500)));
    interval.unit =
        random.below(2) == 0 ? PlannedInterval::Unit::months : PlannedInterval::Unit::weeks;
    interval.every = 1 + static_cast<int>(random.below(14));
    if (random.below(2) == 0) interval.on_day = 1 + static_cast<int>(random.below(31));
    static constexpr int ordinals[] = {1, 2, 3, 4, -1};
    interval.on_weekday = {random.pick(ordinals), std::chrono::weekday(random.below(7))};
    return interval;
}

/// A few days here and there, and a long one at the end of a year.
std::vector<Date> random_holidays(test::Random& random) {
    std::vector<Date> days;
    for (unsigned count = random.below(40); count > 0; --count)
        days.push_back(Date(2026, 1, 1).plus_days(static_cast<int>(random.below(730))));
    const Date start(2026, 12, 10);
    for (unsigned count = random.below(22); count > 0; --count)
        days.push_back(start.plus_days(static_cast<int>(count)));
    return days;
}

bool is_rule_month(const PlannedInterval& interval, Date date) {
    const auto number = [](Date day) { return day.year() * 12 + static_cast<int>(day.month()); };
    return interval.unit == PlannedInterval::Unit::weeks ||
           (number(date) - number(interval.from)) % interval.every == 0;
}

}  // namespace

TEST_CASE("planned dates increase strictly, are working days, and stay in the rule's month",
          "[schedule]") {
    test::Random random(20261110);
    for (int round = 0; round < 400; ++round) {
        auto organisation = test::sample_organisation();
        organisation.interval = random_interval(random);
        organisation.holidays = random_holidays(random);
        CAPTURE(round, to_text(organisation.interval), organisation.interval.from.iso());
        const auto dates = planned_dates(organisation, Date(2025, 1, 1), Date(2027, 12, 31));
        for (std::size_t index = 0; index < dates.size(); ++index) {
            const Date date = dates[index];
            const bool is_holiday =
                std::find(organisation.holidays.begin(), organisation.holidays.end(), date) !=
                organisation.holidays.end();
            const bool in_order = index == 0 || dates[index - 1] < date;
            if (date.is_weekend() || is_holiday || !in_order ||
                !is_rule_month(organisation.interval, date))
                FAIL(date.iso());
        }
    }
}

TEST_CASE("a part of a range has the dates of the whole that fall into it", "[schedule]") {
    test::Random random(7);
    for (int round = 0; round < 300; ++round) {
        auto organisation = test::sample_organisation();
        organisation.interval = random_interval(random);
        organisation.holidays = random_holidays(random);
        const auto all = planned_dates(organisation, Date(2025, 1, 1), Date(2027, 12, 31));
        const Date from = Date(2025, 6, 1).plus_days(static_cast<int>(random.below(400)));
        const Date to = from.plus_days(static_cast<int>(random.below(300)));
        std::vector<Date> part;
        std::copy_if(all.begin(), all.end(), std::back_inserter(part),
                     [&](Date date) { return date >= from && date <= to; });
        CAPTURE(round, to_text(organisation.interval), organisation.interval.from.iso(), from.iso(),
                to.iso());
        REQUIRE(planned_dates(organisation, from, to) == part);
        const auto next = std::upper_bound(all.begin(), all.end(), from);
        if (next != all.end()) REQUIRE(next_planned_date(organisation, from) == *next);
    }
}

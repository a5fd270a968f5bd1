#include "base/random.hpp"
#include "support/catch.hpp"
#include "support/samples.hpp"

#include <isms/review/inputs/trend.hpp>

#include <cstdint>
#include <vector>

using namespace isms;
using namespace isms::test;

namespace {

Metric metric(std::vector<std::pair<std::string, double>> values) {
    Metric metric;
    metric.id = id_of<InputId>("MET-patching");
    metric.title = "Patched in time";
    metric.target = 95;
    for (auto& [period, value] : values)
        metric.observations.push_back({.period = period, .value = value});
    return metric;
}

/// In how many orders of n values at least `surplus` more pairs rise than fall. Each further value
/// can be put before any number of the former ones, which makes as many pairs fall.
double share_of_orders(std::size_t n, int surplus) {
    std::vector<double> by_falling = {1};
    double orders = 1;
    for (std::size_t value = 2; value <= n; ++value) {
        std::vector<double> next(by_falling.size() + value - 1, 0);
        for (std::size_t falling = 0; falling < by_falling.size(); ++falling) {
            for (std::size_t more = 0; more < value; ++more)
                next[falling + more] += by_falling[falling];
        }
        by_falling = std::move(next);
        orders *= static_cast<double>(value);
    }
    const int pairs = static_cast<int>(n * (n - 1) / 2);
    double count = 0;
    for (std::size_t falling = 0; falling < by_falling.size(); ++falling) {
        if (pairs - 2 * static_cast<int>(falling) >= surplus) count += by_falling[falling];
    }
    return count / orders;
}

/// An order of n different values with exactly so many falling pairs.
std::vector<double> with_falling_pairs(std::size_t n, std::size_t falling) {
    std::vector<double> values;
    for (std::size_t value = 0; value < n; ++value) {
        const auto before = std::min(value, falling);
        falling -= before;
        values.insert(values.end() - static_cast<std::ptrdiff_t>(before),
                      static_cast<double>(value));
    }
    return values;
}

Direction other(Direction direction) {
    return direction == Direction::higher ? Direction::lower : Direction::higher;
}

Verdict turned(Verdict verdict) {
    if (verdict == Verdict::improving) return Verdict::worsening;
    return verdict == Verdict::worsening ? Verdict::improving : verdict;
}

}  // namespace

TEST_CASE("a verdict needs four values") {
    const std::vector<double> values = {1, 2, 3, 4};
    CHECK(judge_trend(std::span(values).first(0), Direction::higher) == Verdict::not_enough_data);
    CHECK(judge_trend(std::span(values).first(3), Direction::higher) == Verdict::not_enough_data);
    CHECK(judge_trend(values, Direction::higher) == Verdict::improving);
}

TEST_CASE("a trend is what chance brings in at most one of ten series, for every length") {
    for (std::size_t n = trend_least_values; n <= static_cast<std::size_t>(trend_periods); ++n) {
        const int pairs = static_cast<int>(n * (n - 1) / 2);
        for (std::size_t falling = 0; 2 * static_cast<int>(falling) <= pairs; ++falling) {
            const int surplus = pairs - 2 * static_cast<int>(falling);
            const bool is_trend = share_of_orders(n, surplus) <= 0.1;
            INFO(n << " values, surplus " << surplus);
            CHECK((judge_trend(with_falling_pairs(n, falling), Direction::higher) ==
                   Verdict::improving) == is_trend);
        }
    }
}

TEST_CASE("one outlier makes no trend") {
    const std::vector<double> values = {96, 95, 96, 40, 96, 95, 96, 95};
    CHECK(judge_trend(values, Direction::higher) == Verdict::steady);
}

TEST_CASE("equal values are steady") {
    CHECK(judge_trend(std::vector<double>(12, 100.0), Direction::lower) == Verdict::steady);
}

TEST_CASE("only the last twelve values count") {
    std::vector<double> values = {100, 99, 98, 97, 96, 95, 94, 93, 92, 91, 90};
    for (int value = 1; value <= 12; ++value) values.push_back(value);
    CHECK(judge_trend(values, Direction::higher) == Verdict::improving);
}

TEST_CASE("the verdict turns round with the direction, and does not mind the unit", "[property]") {
    Random random(7);
    for (int round = 0; round < 2000; ++round) {
        std::vector<double> values;
        const auto count = random.below(16);
        for (unsigned index = 0; index < count; ++index)
            values.push_back(static_cast<double>(random.below(12)));
        const auto direction = random.below(2) == 0 ? Direction::higher : Direction::lower;
        const auto verdict = judge_trend(values, direction);
        CHECK(judge_trend(values, other(direction)) == turned(verdict));
        auto scaled = values;
        for (auto& value : scaled) value = value * 1000 + 3;
        CHECK(judge_trend(scaled, direction) == verdict);
    }
}

TEST_CASE("a metric's trend covers the periods that have ended, and names those not collected") {
    const auto trend =
        metric_trend(metric({{"2026-06", 91}, {"2026-07", 93}, {"2026-09", 96}, {"2026-10", 94}}),
                     Date(2026, 11, 10));
    REQUIRE(trend.points.size() == 5);
    CHECK(trend.points.front().period == "2026-06");
    CHECK(trend.points.back().period == "2026-10");
    CHECK_FALSE(trend.points[2].value);
    CHECK(trend.missing == std::vector<std::string>{"2026-08"});
    CHECK(trend.misses_in_a_row == 1);
}

TEST_CASE("the period under way counts once it was collected, and is not missing before") {
    auto few = metric({{"2026-09", 96}, {"2026-10", 97}});
    CHECK(metric_trend(few, Date(2026, 11, 10)).missing.empty());
    few.observations.push_back({.period = "2026-11", .value = 90});
    CHECK(metric_trend(few, Date(2026, 11, 10)).points.back().period == "2026-11");
}

TEST_CASE("a month is over on its last day") {
    const auto trend = metric_trend(metric({{"2026-09", 96}}), Date(2026, 10, 31));
    CHECK(trend.missing == std::vector<std::string>{"2026-10"});
}

TEST_CASE("twelve periods at most, and none without observations") {
    std::vector<std::pair<std::string, double>> values;
    for (int month = 1; month <= 12; ++month)
        values.emplace_back(
            Period(Date(2025, static_cast<unsigned>(month), 1), Frequency::monthly).text(),
            90 + month);
    CHECK(metric_trend(metric(values), Date(2026, 5, 1)).points.size() == 12);
    CHECK(metric_trend(metric({}), Date(2026, 5, 1)).points.empty());
}

TEST_CASE("misses are counted from the latest collected period back to the last hit") {
    auto lower = metric({{"2026-05", 9}, {"2026-06", 2}, {"2026-07", 6}, {"2026-09", 7}});
    lower.direction = Direction::lower;
    lower.target = 5;
    CHECK(metric_trend(lower, Date(2026, 9, 30)).misses_in_a_row == 2);
    lower.target.reset();
    CHECK(metric_trend(lower, Date(2026, 9, 30)).misses_in_a_row == 0);
}

TEST_CASE("exactly the target is on target, whichever way is good") {
    CHECK(is_on_target(95, 95.0, Direction::higher));
    CHECK(is_on_target(95, 95.0, Direction::lower));
    CHECK_FALSE(is_on_target(94.99, 95.0, Direction::higher));
    CHECK_FALSE(is_on_target(95.01, 95.0, Direction::lower));
}

#include <isms/review/inputs/trend.hpp>

#include <algorithm>
#include <array>

namespace isms {
namespace {

/// The least surplus of rising pairs that counts as a trend, by the number of values: one-sided
/// probability at most 0.1 under the exact distribution of Kendall's S.
constexpr std::array<int, 13> least_surplus = {0, 0, 0, 0, 6, 8, 9, 11, 12, 14, 17, 19, 20};
static_assert(least_surplus.size() == trend_periods + 1);

int rising_surplus(std::span<const double> values) {
    int surplus = 0;
    for (std::size_t later = 1; later < values.size(); ++later) {
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            surplus += values[later] > values[earlier] ? 1 : 0;
            surplus -= values[later] < values[earlier] ? 1 : 0;
        }
    }
    return surplus;
}

/// The periods that a metric's trend covers: none where nothing was ever observed.
std::vector<Period> periods_of(const Metric& metric, Date today) {
    std::optional<Period> first;
    std::optional<Period> last;
    for (const auto& observation : metric.observations) {
        const auto period = Period::parse(observation.period);
        if (!period || period->frequency() != metric.frequency) continue;
        first = first ? std::min(*first, *period) : *period;
        last = last ? std::max(*last, *period) : *period;
    }
    std::vector<Period> periods;
    if (!first) return periods;
    const Period current(today, metric.frequency);
    const Period ended = current.last_day() <= today ? current : current.plus(-1);
    const Period end = metric.state == MetricState::active ? std::max(*last, ended) : *last;
    const Period start = std::max(*first, end.plus(1 - trend_periods));
    for (Period period = start; period <= end; period = period.plus(1)) periods.push_back(period);
    return periods;
}

}  // namespace

Verdict judge_trend(std::span<const double> values, Direction direction) {
    constexpr auto most = static_cast<std::size_t>(trend_periods);
    if (values.size() > most) values = values.last(most);
    if (values.size() < trend_least_values) return Verdict::not_enough_data;
    const int surplus = rising_surplus(values);
    const int least = least_surplus[values.size()];
    if (surplus < least && -surplus < least) return Verdict::steady;
    const bool rises = surplus > 0;
    return rises == (direction == Direction::higher) ? Verdict::improving : Verdict::worsening;
}

bool is_on_target(double value, const std::optional<double>& target, Direction direction) {
    if (!target) return true;
    return direction == Direction::higher ? value >= *target : value <= *target;
}

int misses_in_a_row(const Trend& trend) {
    int misses = 0;
    for (auto point = trend.points.rbegin(); point != trend.points.rend(); ++point) {
        if (!point->value) continue;
        if (is_on_target(*point->value, trend.target, trend.direction)) break;
        ++misses;
    }
    return misses;
}

void judge(Trend& trend) {
    std::vector<double> values;
    trend.missing.clear();
    for (const auto& point : trend.points) {
        if (point.value) {
            values.push_back(*point.value);
        } else {
            trend.missing.push_back(point.period);
        }
    }
    trend.verdict = judge_trend(values, trend.direction);
    trend.misses_in_a_row = misses_in_a_row(trend);
}

Trend metric_trend(const Metric& metric, Date today) {
    Trend trend;
    trend.subject = metric.id.str();
    trend.title = metric.title;
    trend.unit = metric.unit;
    trend.direction = metric.direction;
    trend.target = metric.target;
    for (const auto& period : periods_of(metric, today)) {
        TrendPoint point;
        point.period = period.text();
        const auto found = std::find_if(
            metric.observations.begin(), metric.observations.end(),
            [&](const Observation& observation) { return observation.period == point.period; });
        if (found != metric.observations.end()) {
            point.value = found->value;
            point.valid = found->valid;
            point.total = found->total;
        }
        trend.points.push_back(std::move(point));
    }
    judge(trend);
    return trend;
}

}  // namespace isms

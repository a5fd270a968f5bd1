#include <isms/base/text.hpp>
#include <isms/review/inputs/register_trends.hpp>
#include <isms/review/inputs/risk_levels.hpp>
#include <isms/review/inputs/standing.hpp>
#include <isms/review/inputs/trend.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace isms {
namespace {

/// The span of time in which an entry stood open: from a day, until a day if that has come.
struct Life {
    Date from;
    std::optional<Date> until;

    bool holds(Date day) const { return from <= day && (!until || *until > day); }
};

Life life_of(const Nonconformity& entry) {
    return {entry.opened_on.value_or(entry.recorded_on), entry.closed_on};
}

/// The months that ended by today, at most twelve, from the month of the earliest day on.
std::vector<Period> months_since(const std::optional<Date>& earliest, Date today) {
    std::vector<Period> months;
    if (!earliest) return months;
    const Period current(today, Frequency::monthly);
    const Period end = current.last_day() <= today ? current : current.plus(-1);
    const Period first(*earliest, Frequency::monthly);
    for (Period month = std::max(first, end.plus(1 - trend_periods)); month <= end;
         month = month.plus(1)) {
        months.push_back(month);
    }
    return months;
}

template <class Entries, class DayOf>
std::optional<Date> earliest(const Entries& entries, DayOf day_of) {
    std::optional<Date> first;
    for (const auto& entry : entries) {
        const Date day = day_of(entry);
        first = first ? std::min(*first, day) : day;
    }
    return first;
}

/// A series of one value a month; fewer is better for all that registers count.
class Counter {
  public:
    Counter(std::vector<Period> months, std::vector<Trend>& trends)
        : months_(std::move(months)), trends_(&trends) {}

    void add(std::string subject, std::string title, std::string unit,
             const std::function<double(const Period&)>& value_of) {
        Trend trend;
        trend.subject = std::move(subject);
        trend.title = std::move(title);
        trend.unit = std::move(unit);
        trend.direction = Direction::lower;
        bool is_nought = true;
        for (const auto& month : months_) {
            const double value = value_of(month);
            is_nought &= value == 0;
            trend.points.push_back({.period = month.text(), .value = value});
        }
        if (is_nought) return;
        judge(trend);
        trends_->push_back(std::move(trend));
    }
    /// Of the series added last neither way is good.
    void do_not_judge() { trends_->back().verdict.reset(); }
    std::size_t count() const { return trends_->size(); }

  private:
    std::vector<Period> months_;
    std::vector<Trend>* trends_;
};

template <class Entries, class Predicate>
double count(const Entries& entries, Predicate predicate) {
    return static_cast<double>(std::count_if(entries.begin(), entries.end(), predicate));
}

bool is_within(const Period& month, Date day) {
    return month.first_day() <= day && day <= month.last_day();
}

void nonconformity_trends(const std::vector<Nonconformity>& entries, Date today,
                          const Messages& messages, std::vector<Trend>& trends) {
    const auto first =
        earliest(entries, [](const Nonconformity& entry) { return life_of(entry).from; });
    Counter counter(months_since(first, today), trends);
    const auto is_open_on = [](Date day) {
        return [day](const Nonconformity& entry) { return life_of(entry).holds(day); };
    };
    counter.add("nonconformities-opened", messages.say("trend.nonconformities-opened"), "",
                [&](const Period& month) {
                    return count(entries, [&](const Nonconformity& entry) {
                        return is_within(month, life_of(entry).from);
                    });
                });
    counter.add("nonconformities-open", messages.say("trend.nonconformities-open"), "",
                [&](const Period& month) { return count(entries, is_open_on(month.last_day())); });
    counter.add("nonconformities-age", messages.say("trend.nonconformities-age"),
                messages.say("trend.unit.days"), [&](const Period& month) {
                    double days = 0;
                    double open = 0;
                    for (const auto& entry : entries) {
                        if (!life_of(entry).holds(month.last_day())) continue;
                        days += days_between(life_of(entry).from, month.last_day());
                        open += 1;
                    }
                    return open == 0 ? 0 : static_cast<double>(static_cast<int>(days / open + 0.5));
                });
}

Date noticed_on(const Incident& entry) {
    return entry.detected_on.value_or(entry.occurred_on.value_or(entry.recorded_on));
}

void incident_trends(const std::vector<Incident>& entries, Date today, const Messages& messages,
                     std::vector<Trend>& trends) {
    Counter counter(months_since(earliest(entries, noticed_on), today), trends);
    counter.add("incidents", messages.say("trend.incidents"), "", [&](const Period& month) {
        return count(entries,
                     [&](const Incident& entry) { return is_within(month, noticed_on(entry)); });
    });
}

void audit_trends(const Registers& registers, Date today, const Messages& messages,
                  std::vector<Trend>& trends) {
    std::vector<Life> findings;
    for (const auto& audit : registers.audits) {
        for (const auto& finding : audit.findings) {
            findings.push_back({audit.performed_on.value_or(audit.recorded_on),
                                closed_on(finding, registers.nonconformities)});
        }
    }
    const auto first = earliest(findings, [](const Life& life) { return life.from; });
    Counter counter(months_since(first, today), trends);
    counter.add("findings-open", messages.say("trend.findings-open"), "", [&](const Period& month) {
        return count(findings, [&](const Life& life) { return life.holds(month.last_day()); });
    });
}

void risk_trends(const std::vector<Risk>& entries, const RiskScale& risks, Date today,
                 const Messages& messages, std::vector<Trend>& trends) {
    const auto& scale = risks.levels;
    const int accepted = level_rank(scale, risks.appetite);
    const auto first = earliest(entries, [](const Risk& entry) {
        return entry.levels.empty() ? entry.recorded_on : entry.levels.front().on;
    });
    Counter counter(months_since(first, today), trends);
    // Highest first: that is what the review looks at.
    for (auto level = scale.rbegin(); level != scale.rend(); ++level) {
        const auto before = counter.count();
        counter.add(fmt::format("risks-{}", slug(*level)),
                    messages.say("trend.risks", {{"level", *level}}), "", [&](const Period& month) {
                        return count(entries, [&](const Risk& entry) {
                            const Date day = month.last_day();
                            return is_open_on(entry, day) && level_on(entry, day) == *level;
                        });
                    });
        // More risks at an accepted level may be risks that came down, or new ones.
        const bool is_accepted = level_rank(scale, *level) <= accepted;
        if (is_accepted && counter.count() > before) counter.do_not_judge();
    }
}

void treatment_trends(const std::vector<Treatment>& entries, Date today, const Messages& messages,
                      std::vector<Trend>& trends) {
    const auto first = earliest(entries, [](const Treatment& entry) { return entry.recorded_on; });
    Counter counter(months_since(first, today), trends);
    counter.add(
        "treatments-late", messages.say("trend.treatments-late"), "", [&](const Period& month) {
            return count(entries, [&](const Treatment& entry) {
                const Life life{entry.recorded_on, entry.closed_on};
                return life.holds(month.last_day()) && entry.due && *entry.due < month.last_day();
            });
        });
}

/// The last measurement of each month.
Trend objective_trend(const Objective& entry, Date today) {
    Trend trend;
    trend.subject = entry.id.str();
    trend.title = entry.title;
    trend.unit = entry.unit;
    trend.direction = entry.direction;
    trend.target = entry.target;
    const auto first =
        earliest(entry.measurements, [](const Measurement& measured) { return measured.on; });
    auto months = months_since(first, today);
    const Period current(today, Frequency::monthly);
    if (!entry.measurements.empty() && is_within(current, entry.measurements.back().on) &&
        (months.empty() || months.back() != current)) {
        months.push_back(current);
        if (months.size() > static_cast<std::size_t>(trend_periods)) months.erase(months.begin());
    }
    for (const auto& month : months) {
        TrendPoint point{.period = month.text()};
        for (const auto& measured : entry.measurements) {
            if (is_within(month, measured.on)) point.value = measured.value;
        }
        trend.points.push_back(std::move(point));
    }
    judge(trend);
    // Objectives are measured when there is news, not every month.
    trend.missing.clear();
    return trend;
}

}  // namespace

std::vector<Trend> register_trends(RegisterKind kind, const Registers& registers,
                                   const RiskScale& risks, Date today, const Messages& messages) {
    std::vector<Trend> trends;
    switch (kind) {
        case RegisterKind::nonconformities:
            nonconformity_trends(registers.nonconformities, today, messages, trends);
            break;
        case RegisterKind::incidents:
            incident_trends(registers.incidents, today, messages, trends);
            break;
        case RegisterKind::metrics:
            for (const auto& metric : registers.metrics) {
                if (metric.state == MetricState::active)
                    trends.push_back(metric_trend(metric, today));
            }
            break;
        case RegisterKind::audits:
            audit_trends(registers, today, messages, trends);
            break;
        case RegisterKind::objectives:
            for (const auto& objective : registers.objectives) {
                if (objective.state == ObjectiveState::open && !objective.measurements.empty())
                    trends.push_back(objective_trend(objective, today));
            }
            break;
        case RegisterKind::risks:
            risk_trends(registers.risks, risks, today, messages, trends);
            break;
        case RegisterKind::treatments:
            treatment_trends(registers.treatments, today, messages, trends);
            break;
        case RegisterKind::changes:
        case RegisterKind::parties:
        case RegisterKind::feedback:
        case RegisterKind::improvements:
            break;
    }
    return trends;
}

}  // namespace isms

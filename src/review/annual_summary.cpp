#include <isms/review/addenda.hpp>
#include <isms/review/annual_summary.hpp>
#include <isms/review/inputs/standing.hpp>
#include <isms/review/inputs/trend.hpp>

#include <algorithm>

namespace isms {
namespace {

/// Minutes since midnight of `HH:MM`.
std::optional<int> minute_of_day(std::string_view time) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const bool is_time = time.size() == 5 && time[2] == ':' && is_digit(time[0]) &&
                         is_digit(time[1]) && is_digit(time[3]) && is_digit(time[4]);
    if (!is_time) return std::nullopt;
    return ((time[0] - '0') * 10 + time[1] - '0') * 60 + (time[3] - '0') * 10 + time[4] - '0';
}

/// One that ends before it starts ran over midnight.
std::optional<int> duration(const Held& held) {
    constexpr int day = 24 * 60;
    const auto start = minute_of_day(held.start);
    const auto end = minute_of_day(held.end);
    if (!start || !end) return std::nullopt;
    return *end < *start ? *end - *start + day : *end - *start;
}

std::vector<SummaryReview> reviews_of(const SummaryRecords& records, Date from, Date until) {
    std::vector<SummaryReview> reviews;
    for (const auto& review : records.reviews) {
        const auto held = held_on(review);
        if (!held || *held < from || *held > until) continue;
        const auto rules = rules_for(review, records.organisation);
        reviews.push_back({.review = &review,
                           .held_on = *held,
                           .minutes = duration(*review.minutes->held),
                           .quorum = quorum_of(review.minutes->attendance, rules.quorum),
                           .outstanding = outstanding_signatures(review, rules.signing),
                           .unsigned_addenda = unsigned_addenda(review).size()});
    }
    std::stable_sort(reviews.begin(), reviews.end(),
                     [](const auto& a, const auto& b) { return a.held_on < b.held_on; });
    return reviews;
}

std::vector<CalendarEntry> reviews_not_held(const SummaryRecords& records, Date from, Date until) {
    std::vector<CalendarEntry> entries;
    for (int year = from.year(); year <= until.year(); ++year) {
        for (auto& entry :
             review_calendar(records.organisation, records.reviews, year, records.today)) {
            const bool is_lost =
                entry.state == CalendarState::missing || entry.state == CalendarState::cancelled;
            if (is_lost && entry.date >= from && entry.date <= until)
                entries.push_back(std::move(entry));
        }
    }
    return entries;
}

/// Later values would tell more than was known then. A metric that is retired now counts where it
/// was still collected in the span.
std::vector<Trend> metric_trends(const std::vector<Metric>& metrics, Date from, Date until) {
    std::vector<Trend> trends;
    for (auto metric : metrics) {
        if (metric.recorded_on > until) continue;
        std::erase_if(metric.observations, [&](const Observation& observation) {
            const auto period = Period::parse(observation.period);
            return !period || period->first_day() > until;
        });
        const bool is_collected =
            !metric.observations.empty() &&
            Period::parse(metric.observations.back().period)->last_day() >= from;
        if (metric.state == MetricState::active || is_collected)
            trends.push_back(metric_trend(metric, until));
    }
    return trends;
}

std::vector<SummaryObjective> objectives_of(const std::vector<Objective>& objectives, Date until) {
    std::vector<SummaryObjective> standing;
    for (const auto& objective : objectives) {
        if (objective.recorded_on > until) continue;
        SummaryObjective one{&objective, std::nullopt, track_of(objective, until)};
        for (const auto& measured : objective.measurements) {
            if (measured.on <= until) one.latest = measured;
        }
        standing.push_back(std::move(one));
    }
    return standing;
}

FindingCounts counted_findings(const std::vector<Finding>& findings) {
    FindingCounts counts;
    for (const auto weight : {Weight::major, Weight::minor, Weight::observation})
        counts.open[weight] = 0;
    for (const auto& finding : findings) {
        if (finding.accepted) {
            ++counts.accepted;
        } else {
            ++counts.open[finding.rule->weight];
        }
    }
    return counts;
}

std::optional<Date> first_action_on(const std::vector<Action>& actions) {
    std::optional<Date> first;
    for (const auto& action : actions) {
        if (action.state == ActionState::withdrawn) continue;
        first = first ? std::min(*first, action.raised_on) : action.raised_on;
    }
    return first;
}

}  // namespace

AnnualSummary annual_summary(const SummaryRecords& records, Date from, Date to) {
    const Date until = std::min(to, records.today);
    AnnualSummary summary{.from = from, .to = to, .until = until};
    summary.reviews = reviews_of(records, from, until);
    summary.not_held = reviews_not_held(records, from, until);
    std::vector<Review> held;
    for (const auto& review : records.reviews) {
        if (held_on(review)) held.push_back(review);
    }
    summary.coverage = coverage_between(records.organisation, held, records.templates, from, until);
    for (const auto& decision : records.decisions) {
        const bool is_in_span = decision.taken_on >= from && decision.taken_on <= until;
        if (is_in_span && decision.state != DecisionState::withdrawn)
            summary.decisions.push_back(&decision);
    }
    if (const auto first = first_action_on(records.actions); first && *first <= until)
        summary.months = actions_by_month(records.actions, std::max(*first, from), until);
    summary.open = actions_open_on(records.actions, until);
    summary.metrics = metric_trends(records.registers.metrics, from, until);
    summary.objectives = objectives_of(records.registers.objectives, until);
    if (const auto first = first_risk_on(records.registers.risks); first && *first <= until) {
        summary.risks = risks_by_level(records.registers.risks, risk_scale(records.organisation),
                                       std::max(*first, from), until);
    }
    summary.findings = counted_findings(records.findings);
    return summary;
}

std::optional<int> latest_signed_year(const std::vector<Review>& reviews) {
    std::optional<Date> latest;
    for (const auto& review : reviews) {
        const auto held = held_on(review);
        if (held && is_signed(review)) latest = latest ? std::max(*latest, *held) : *held;
    }
    if (!latest) return std::nullopt;
    return latest->year();
}

}  // namespace isms

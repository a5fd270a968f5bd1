#include "parts.hpp"

#include <isms/review/inputs/standing.hpp>
#include <isms/review/inputs/trend.hpp>

#include <algorithm>

namespace isms::summary_parts {

std::string name_of(const PeopleById& people, const Review& review, const std::string& person) {
    if (review.minutes->facts) {
        for (const auto& known : review.minutes->facts->people) {
            if (known.id.str() == person) return known.name;
        }
    }
    const auto id = PersonId::parse(person);
    return id ? isms::name_of(people, *id) : person;
}

std::optional<Date> signed_on(const Review& review, const DocumentSetting& setting) {
    if (review.signoffs.empty()) return std::nullopt;
    const auto last = std::max_element(
        review.signoffs.begin(), review.signoffs.end(),
        [](const SignOff& a, const SignOff& b) { return a.signed_at < b.signed_at; });
    if (setting.local_date) return setting.local_date(last->signed_at);
    return Date(std::chrono::floor<std::chrono::days>(last->signed_at.seconds()));
}

int risks_above_appetite(const RiskMonths& risks, const RiskScale& scale) {
    const int accepted = level_rank(scale.levels, scale.appetite);
    int above = 0;
    for (const auto& level : risks.levels) {
        if (level.level.empty() || level.counts.empty()) continue;
        // A level that the scale no longer has is not known to be accepted.
        const int rank = level_rank(scale.levels, level.level);
        if (rank < 0 || rank > accepted) above += level.counts.back();
    }
    return above;
}

int open_risks(const RiskMonths& risks) {
    int open = 0;
    for (const auto& level : risks.levels) {
        if (!level.counts.empty()) open += level.counts.back();
    }
    return open;
}

InputCounts input_counts(const AnnualSummary& summary) {
    InputCounts counts;
    for (const auto& matrix : summary.coverage) {
        for (const auto& row : matrix.rows) {
            ++counts.required;
            if (row.is_covered) ++counts.considered;
        }
    }
    return counts;
}

MetricCounts metric_counts(const std::vector<Trend>& metrics) {
    MetricCounts counts;
    for (const auto& trend : metrics) {
        const auto latest =
            std::find_if(trend.points.rbegin(), trend.points.rend(),
                         [](const TrendPoint& point) { return point.value.has_value(); });
        if (!trend.target || latest == trend.points.rend()) continue;
        ++counts.judged;
        if (is_on_target(*latest->value, trend.target, trend.direction)) ++counts.on_target;
    }
    return counts;
}

int overdue_count(const std::vector<StandingAction>& open) {
    return static_cast<int>(std::count_if(
        open.begin(), open.end(), [](const auto& action) { return action.days_overdue > 0; }));
}

Inline answer_text(const std::optional<Answer>& answer, const Messages& messages) {
    Inline text;
    if (!answer)
        return text.add(messages.say("summary.not-stated"), SpanStyle::plain, Tone::warning);
    const auto tone = *answer == Answer::yes  ? Tone::good
                      : *answer == Answer::no ? Tone::bad
                                              : Tone::warning;
    return text.add(messages.word("answer", to_text(*answer)), SpanStyle::plain, tone);
}

}  // namespace isms::summary_parts

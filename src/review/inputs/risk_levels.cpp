#include <isms/review/inputs/risk_levels.hpp>
#include <isms/review/inputs/standing.hpp>

#include <algorithm>

namespace isms {
namespace {

Date known_since(const Risk& risk) {
    return risk.levels.empty() ? risk.recorded_on : std::min(risk.recorded_on, risk.levels[0].on);
}

RiskLevelMonths& months_of(RiskMonths& all, const std::string& level) {
    const auto found =
        std::find_if(all.levels.begin(), all.levels.end(),
                     [&](const RiskLevelMonths& known) { return known.level == level; });
    if (found != all.levels.end()) return *found;
    return all.levels.emplace_back(RiskLevelMonths{level, std::vector<int>(all.months.size(), 0)});
}

}  // namespace

bool is_open_on(const Risk& risk, Date day) {
    return known_since(risk) <= day && (!risk.closed_on || *risk.closed_on > day);
}

RiskMonths risks_by_level(std::span<const Risk> risks, const RiskScale& scale, Date from,
                          Date until) {
    RiskMonths all;
    const Period last(until, Frequency::monthly);
    for (Period month(from, Frequency::monthly); month <= last; month = month.plus(1)) {
        all.months.push_back(month);
    }
    for (const auto& level : scale.levels) months_of(all, level);
    for (const auto& risk : risks) {
        for (std::size_t i = 0; i < all.months.size(); ++i) {
            const Date day = std::min(all.months[i].last_day(), until);
            if (is_open_on(risk, day)) ++months_of(all, level_on(risk, day)).counts[i];
        }
    }
    return all;
}

std::optional<Date> first_risk_on(std::span<const Risk> risks) {
    std::optional<Date> first;
    for (const auto& risk : risks) {
        first = first ? std::min(*first, known_since(risk)) : known_since(risk);
    }
    return first;
}

}  // namespace isms

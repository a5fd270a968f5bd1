#include <isms/review/inputs/matters.hpp>
#include <isms/review/inputs/standing.hpp>
#include <isms/review/inputs/trend.hpp>

#include <algorithm>
#include <array>
#include <optional>

namespace isms {
namespace {

constexpr std::array<MatterRule, 6> rules = {{
    {"nonconformity-overdue", RegisterKind::nonconformities, "9.3.2 d 1",
     "an open nonconformity is past its due date"},
    {"metric-off-target", RegisterKind::metrics, "9.3.2 d 2",
     "a metric was off target for as many periods in a row as it says"},
    {"objective-off-track", RegisterKind::objectives, "9.3.2 d 4", "an objective is off track"},
    {"feedback-unanswered", RegisterKind::feedback, "9.3.2 e",
     "feedback of an interested party has no answer"},
    {"risk-above-appetite", RegisterKind::risks, "9.3.2 f",
     "a risk is above the level that the organisation accepts"},
    {"treatment-overdue", RegisterKind::treatments, "9.3.2 f",
     "a risk treatment plan is past its due date"},
}};

/// What a rule found, and since when.
struct Found {
    std::string text;
    Date since;
};

/// The day and the scale against which entries are held, and the words for what is found.
struct Measure {
    const RiskScale& scale;
    Date today;
    const Messages& messages;
};

std::string late_text(Date due, const Measure& by) {
    return by.messages.count("matter.late", days_between(due, by.today), {{"date", due.iso()}});
}

std::optional<Found> find(const Nonconformity& entry, const Measure& by) {
    if (!is_overdue(entry, by.today)) return std::nullopt;
    return Found{late_text(*entry.due, by), entry.due->plus_days(1)};
}

std::optional<Found> find(const Treatment& entry, const Measure& by) {
    if (!is_overdue(entry, by.today)) return std::nullopt;
    return Found{late_text(*entry.due, by), entry.due->plus_days(1)};
}

/// The first day of the latest period that was off target: what was done before it did not help.
Date latest_miss(const Trend& trend, Date otherwise) {
    for (auto point = trend.points.rbegin(); point != trend.points.rend(); ++point) {
        if (!point->value) continue;
        const auto period = Period::parse(point->period);
        return period ? period->first_day() : otherwise;
    }
    return otherwise;
}

std::optional<Found> find(const Metric& entry, const Measure& by) {
    if (entry.state != MetricState::active) return std::nullopt;
    const auto trend = metric_trend(entry, by.today);
    if (trend.misses_in_a_row < std::max(1, entry.alert_after)) return std::nullopt;
    return Found{by.messages.count("matter.off-target", trend.misses_in_a_row),
                 latest_miss(trend, by.today)};
}

std::optional<Found> find(const Objective& entry, const Measure& by) {
    if (entry.state != ObjectiveState::open || track_of(entry, by.today) != Track::off_track)
        return std::nullopt;
    if (entry.due && *entry.due < by.today)
        return Found{late_text(*entry.due, by), entry.due->plus_days(1)};
    return Found{by.messages.say("matter.off-track"),
                 entry.measurements.empty() ? entry.recorded_on : entry.measurements.back().on};
}

std::optional<Found> find(const Feedback& entry, const Measure& by) {
    if (!is_unanswered(entry)) return std::nullopt;
    const Date came = entry.received_on.value_or(entry.recorded_on);
    return Found{by.messages.say("matter.unanswered", {{"date", std::min(came, by.today).iso()}}),
                 came};
}

std::optional<Found> find(const Risk& entry, const Measure& by) {
    const auto& scale = by.scale;
    if (!is_above_appetite(entry, scale.levels, scale.appetite)) return std::nullopt;
    // Since it rose above the appetite, as far as its levels tell.
    const int accepted = level_rank(scale.levels, scale.appetite);
    Date since = entry.assessed_on.value_or(entry.recorded_on);
    for (auto step = entry.levels.rbegin(); step != entry.levels.rend(); ++step) {
        if (level_rank(scale.levels, step->level) <= accepted) break;
        since = step->on;
    }
    return Found{by.messages.say("matter.above-appetite",
                                 {{"level", entry.current}, {"appetite", scale.appetite}}),
                 since};
}

bool deals_with(const Action& action, Date since) {
    if (is_open(action.state)) return true;
    const bool is_done = action.state == ActionState::done || action.state == ActionState::verified;
    return is_done && action.ended_on && *action.ended_on >= since;
}

/// A review is placed by its planned period: what it decides within the month counts.
bool deals_with(const DecisionId& decision, Date since) {
    const auto period = Period::parse(std::string_view(decision.str()).substr(3, 7));
    return period && period->last_day() >= since;
}

bool is_dealt_with(const RegisterEntry& entry, const ActionsById& actions, Date since, Date today) {
    const auto by_action = [&](const ActionId& id) {
        const auto found = actions.find(id);
        return found != actions.end() && deals_with(found->second, since);
    };
    return std::any_of(entry.actions.begin(), entry.actions.end(), by_action) ||
           std::any_of(entry.decisions.begin(), entry.decisions.end(),
                       [&](const DecisionId& id) { return deals_with(id, since); }) ||
           std::any_of(entry.acceptances.begin(), entry.acceptances.end(),
                       [&](const Acceptance& accepted) {
                           return accepted.until && *accepted.until >= today;
                       });
}

/// A risk is dealt with while a plan that treats it is under way and not late.
bool is_treated(const Risk& risk, const std::vector<Treatment>& treatments, Date today) {
    return std::any_of(treatments.begin(), treatments.end(), [&](const Treatment& plan) {
        return is_open(plan) && !is_overdue(plan, today) &&
               std::find(plan.risks.begin(), plan.risks.end(), risk.id) != plan.risks.end();
    });
}

template <class Entry>
concept HasRule = requires(const Entry& entry, const Measure& by) {
    find(entry, by);
};

}  // namespace

std::span<const MatterRule> matter_rules() {
    return rules;
}

std::vector<Matter> matters_of(RegisterKind kind, const Registers& registers,
                               const ActionsById& actions, const RiskScale& scale, Date today,
                               const Messages& messages) {
    std::vector<Matter> matters;
    const Measure by{scale, today, messages};
    const auto rule = std::find_if(rules.begin(), rules.end(),
                                   [&](const MatterRule& row) { return row.kind == kind; });
    if (rule == rules.end()) return matters;
    for_each_register(
        registers, [&]<class Entry>(const RegisterInfo& info, const std::vector<Entry>& entries) {
            if constexpr (HasRule<Entry>) {
                if (info.kind != kind) return;
                for (const auto& entry : entries) {
                    const auto found = find(entry, by);
                    if (!found || is_dealt_with(entry, actions, found->since, today)) continue;
                    if constexpr (std::is_same_v<Entry, Risk>) {
                        if (is_treated(entry, registers.treatments, today)) continue;
                    }
                    matters.push_back(
                        {entry.id.str(), entry.title, std::string(rule->id), found->text});
                }
            }
        });
    return matters;
}

}  // namespace isms

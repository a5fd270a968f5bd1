#include <isms/review/inputs/standing.hpp>
#include <isms/review/inputs/trend.hpp>

#include <algorithm>

namespace isms {
namespace {

/// The value that the straight line from baseline to target has on a day.
std::optional<double> planned_value(const Objective& entry, Date day) {
    if (!entry.baseline || !entry.target || !entry.starts_on || !entry.due) return std::nullopt;
    const int length = days_between(*entry.starts_on, *entry.due);
    if (length <= 0) return entry.target;
    const double share =
        std::clamp(static_cast<double>(days_between(*entry.starts_on, day)) / length, 0.0, 1.0);
    return *entry.baseline + share * (*entry.target - *entry.baseline);
}

}  // namespace

bool is_open(const Nonconformity& entry) {
    return entry.state != NonconformityState::closed;
}

bool is_open(const Treatment& entry) {
    return entry.state == TreatmentState::planned || entry.state == TreatmentState::in_progress;
}

bool is_overdue(const Nonconformity& entry, Date today) {
    const bool is_to_be_corrected =
        entry.state == NonconformityState::open || entry.state == NonconformityState::correcting;
    return is_to_be_corrected && entry.due && *entry.due < today;
}

bool is_overdue(const Treatment& entry, Date today) {
    return is_open(entry) && entry.due && *entry.due < today;
}

std::optional<Date> closed_on(const AuditFinding& finding,
                              const std::vector<Nonconformity>& nonconformities) {
    if (finding.closed_on || !finding.nonconformity) return finding.closed_on;
    const auto found = std::find_if(
        nonconformities.begin(), nonconformities.end(),
        [&](const Nonconformity& entry) { return entry.id == *finding.nonconformity; });
    return found == nonconformities.end() ? std::nullopt : found->closed_on;
}

bool is_unanswered(const Feedback& entry) {
    return entry.state == FeedbackState::open && entry.response.empty();
}

int level_rank(std::span<const std::string> scale, std::string_view level) {
    const auto found = std::find(scale.begin(), scale.end(), level);
    return found == scale.end() ? -1 : static_cast<int>(found - scale.begin());
}

bool is_above_appetite(const Risk& entry, std::span<const std::string> scale,
                       std::string_view appetite) {
    if (entry.state != RiskState::open || entry.current.empty()) return false;
    // A level that the scale no longer has is not known to be accepted.
    const int rank = level_rank(scale, entry.current);
    return rank < 0 || rank > level_rank(scale, appetite);
}

std::string level_on(const Risk& entry, Date day) {
    std::string level;
    for (const auto& step : entry.levels) {
        if (step.on <= day) level = step.level;
    }
    if (level.empty() && entry.levels.empty() && entry.recorded_on <= day) level = entry.current;
    return level;
}

Track track_of(const Objective& entry, Date today) {
    if (entry.track) return *entry.track;
    const Measurement* const latest =
        entry.measurements.empty() ? nullptr : &entry.measurements.back();
    const bool is_reached = latest != nullptr && entry.target &&
                            is_on_target(latest->value, entry.target, entry.direction);
    if (entry.due && *entry.due < today) return is_reached ? Track::on_track : Track::off_track;
    if (latest == nullptr || is_reached) return Track::on_track;
    const auto planned = planned_value(entry, latest->on);
    if (!planned || is_on_target(latest->value, planned, entry.direction)) return Track::on_track;
    return Track::off_track;
}

}  // namespace isms

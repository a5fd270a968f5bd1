#pragma once

#include <isms/model/registers/entry.hpp>

#include <string_view>

namespace isms {

enum class RiskState { open, closed };
enum class RiskResponse { mitigate, accept, transfer, avoid };

/// A level that a risk was given on a day.
struct RiskLevel {
    Date on{2000, 1, 1};
    std::string level;
    Json unknown = Json::object();
};

/// A risk, its levels by the organisation's own scale (review.json), and how they changed
/// (6.1.2, 8.2; 9.3.2 f).
struct Risk : RegisterEntry {
    std::string inherent;  ///< before any control; a word of the scale, or empty
    std::string current;   ///< today
    std::string residual;  ///< after its treatment
    std::optional<RiskResponse> response;
    std::optional<Date> assessed_on;
    RiskState state = RiskState::open;
    std::optional<Date> closed_on;
    std::vector<RiskLevel> levels;  ///< what `current` was from which day; oldest first
};

std::string_view to_text(RiskState value);
std::string_view to_text(RiskResponse value);

}  // namespace isms

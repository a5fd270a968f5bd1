#pragma once

#include <isms/base/period.hpp>
#include <isms/model/organisation.hpp>
#include <isms/model/registers/registers.hpp>

#include <span>
#include <string>
#include <vector>

namespace isms {

/// How many open risks stood at one level at the end of each month.
struct RiskLevelMonths {
    std::string level;  ///< a word of the scale, or one that it no longer has; empty: not assessed
    std::vector<int> counts;  ///< one a month
};

struct RiskMonths {
    std::vector<Period> months;
    std::vector<RiskLevelMonths> levels;  ///< lowest first, then what is not on the scale; each
                                          ///< level of the scale, even if no risk has it
};

/// Whether the risk was in the register and not closed at the end of that day.
bool is_open_on(const Risk& risk, Date day);

/// The months that hold the days `from` to `until`, by the levels that each risk had then; the last
/// one as it stood on `until`.
RiskMonths risks_by_level(std::span<const Risk> risks, const RiskScale& scale, Date from,
                          Date until);

/// The first day on which a risk was in the register; none where there are no risks.
std::optional<Date> first_risk_on(std::span<const Risk> risks);

}  // namespace isms

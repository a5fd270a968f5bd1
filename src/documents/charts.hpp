#pragma once

#include <isms/language/messages.hpp>
#include <isms/render/document.hpp>
#include <isms/review/action_months.hpp>
#include <isms/review/inputs/risk_levels.hpp>

#include <span>

namespace isms {

/// Actions opened and closed in each month, and overdue at its end.
Chart actions_chart(std::span<const ActionMonth> months, const Messages& messages);

/// Open risks at the end of each month, stacked by their levels.
Chart risks_chart(const RiskMonths& risks, const Messages& messages);

}  // namespace isms

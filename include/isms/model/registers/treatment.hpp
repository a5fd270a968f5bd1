#pragma once

#include <isms/model/registers/entry.hpp>

#include <string_view>

namespace isms {

enum class TreatmentState { planned, in_progress, done, cancelled };

/// A plan that treats risks (6.1.3, 8.3; 9.3.2 f).
struct Treatment : RegisterEntry {
    std::vector<InputId> risks;
    std::optional<Date> due;
    int progress = 0;   ///< per cent
    std::string money;  ///< asked for, with its currency: "12000 EUR"; empty: none
    TreatmentState state = TreatmentState::planned;
    std::optional<Date> closed_on;
};

std::string_view to_text(TreatmentState value);

}  // namespace isms

#pragma once

#include <isms/model/registers/entry.hpp>

#include <string_view>

namespace isms {

enum class NonconformitySeverity { observation, minor, major };
enum class NonconformityState { open, correcting, corrected, closed };

/// A gap between what was asked and what is, and what is done about it (10.2; 9.3.2 d 1).
/// Open until its correction was judged effective.
struct Nonconformity : RegisterEntry {
    std::string raised_from;  ///< "internal audit", "incident", "monitoring"
    NonconformitySeverity severity = NonconformitySeverity::minor;
    std::string control;  ///< the control or clause it is about: "A.5.18"
    std::string root_cause;
    std::string corrective_action;
    std::optional<Date> opened_on;
    std::optional<Date> due;
    NonconformityState state = NonconformityState::open;
    std::string effectiveness;  ///< how the correction was judged
    std::optional<Date> closed_on;
};

std::string_view to_text(NonconformitySeverity value);
std::string_view to_text(NonconformityState value);

}  // namespace isms

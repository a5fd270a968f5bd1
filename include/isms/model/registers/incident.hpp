#pragma once

#include <isms/model/registers/entry.hpp>

#include <string_view>

namespace isms {

enum class IncidentSeverity { low, medium, high, critical };
enum class IncidentState { open, contained, resolved, closed };

/// A security incident (A.5.24 to A.5.27), shown where nonconformities are (9.3.2 d 1).
struct Incident : RegisterEntry {
    IncidentSeverity severity = IncidentSeverity::low;
    std::optional<Date> occurred_on;
    std::optional<Date> detected_on;
    std::optional<Date> resolved_on;
    std::string root_cause;
    std::string lesson;  ///< what was learned (A.5.27)
    IncidentState state = IncidentState::open;
};

std::string_view to_text(IncidentSeverity value);
std::string_view to_text(IncidentState value);

}  // namespace isms

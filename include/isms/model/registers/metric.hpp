#pragma once

#include <isms/base/period.hpp>
#include <isms/model/registers/entry.hpp>

#include <string_view>

namespace isms {

/// Which way is good. Belongs to the measure, not to its reader.
enum class Direction { higher, lower };
enum class MetricState { active, retired };

/// What was measured for one period.
struct Observation {
    std::string period;           ///< "2026-11", in the spelling of the metric's frequency
    double value = 0;             ///< in the metric's unit; for a percentage 0 to 100
    std::optional<double> valid;  ///< the numerator, where it is a share
    std::optional<double> total;  ///< the denominator
    std::optional<Date> collected_on;
    std::string source;  ///< from where
    std::string note;
    Json unknown = Json::object();
};

/// A measure of how the ISMS performs (9.1; 9.3.2 d 2), best as a percentage where 100 is good.
struct Metric : RegisterEntry {
    std::string unit = "%";
    std::optional<double> target;
    Direction direction = Direction::higher;
    Frequency frequency = Frequency::monthly;
    std::string control;  ///< the control that it watches: "A.8.8"
    int alert_after = 1;  ///< periods off target in a row that the review must address; 1 to 12
    MetricState state = MetricState::active;
    std::vector<Observation> observations;  ///< oldest first, one a period
};

std::string_view to_text(Frequency value);
std::string_view to_text(Direction value);
std::string_view to_text(MetricState value);

}  // namespace isms

#pragma once

#include <isms/base/diagnostic.hpp>
#include <isms/model/registers/metric.hpp>
#include <isms/model/registers/objective.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace isms {

/// A value as people type it: `97.5`, `97.5%`, or `72/80` for a share of a total.
struct TypedValue {
    double value = 0;  ///< of a share, the percentage
    std::optional<double> valid;
    std::optional<double> total;
};

/// A share in per cent, as records keep it: two decimals are as much as a share is worth telling.
double percentage(double valid, double total);

/// Errors: "value" where it is no number, a share of nothing, or more than the whole.
Parsed<TypedValue> parse_value(std::string_view text);

/// Records what was measured for a period, in place of what was recorded before. Errors:
/// "period" where it is not one of the metric's frequency or lies ahead, "share" where a share is
/// given of a metric that is no percentage.
Parsed<Metric> observe(Metric metric, const Observation& observation, const Stamp& stamp);

/// Records how far an objective is on a day, in place of what was recorded for that day before.
Parsed<Objective> measure(Objective objective, const Measurement& measurement, const Stamp& stamp);

}  // namespace isms

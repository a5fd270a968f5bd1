#include "grid_observations.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace isms::exchange {
namespace {

std::string period_of(const Json& observation) {
    return observation.value("period", std::string());
}

Json observation(const std::string& period, const GridNumber& number,
                 const ObservationOrigin& origin) {
    Json json = {{"period", period}, {"value", number.value}};
    if (number.valid) json["valid"] = *number.valid;
    if (number.total) json["total"] = *number.total;
    json["collected_on"] = origin.collected_on.iso();
    json["source"] = origin.source;
    return json;
}

/// A value that stands alone says nothing of what it is a share of.
bool says_the_same(const Json& known, const GridNumber& number) {
    if (known.value("value", 0.0) != number.value) return false;
    if (!number.valid) return true;
    return known.value("valid", -1.0) == *number.valid &&
           known.value("total", -1.0) == *number.total;
}

/// The value; or the share, where only that became different.
FieldChange change_of(const std::string& period, const Json& known, const GridNumber& number) {
    const auto value = known.value("value", 0.0);
    if (value != number.value)
        return {period, fmt::format("{}", value), fmt::format("{}", number.value)};
    const bool was_share = known.contains("valid") && known.contains("total");
    return {period,
            was_share
                ? fmt::format("{} of {}", known.value("valid", 0.0), known.value("total", 0.0))
                : fmt::format("{}", value),
            fmt::format("{} of {}", number.valid.value_or(0), number.total.value_or(0))};
}

}  // namespace

void observe(Json& metric, const GridRow& read, const ObservationOrigin& origin,
             std::vector<FieldChange>& changes) {
    auto& present = metric["observations"];
    std::vector<Json> all;
    if (present.is_array()) all.assign(present.begin(), present.end());
    for (std::size_t index = 0; index < read.numbers.size(); ++index) {
        const auto period = read.columns[index].period.text();
        const auto& number = read.numbers[index];
        const auto found = std::find_if(all.begin(), all.end(),
                                        [&](const Json& one) { return period_of(one) == period; });
        if (found == all.end()) {
            all.push_back(observation(period, number, origin));
            changes.push_back({period, {}, fmt::format("{}", number.value)});
        } else if (!says_the_same(*found, number)) {
            changes.push_back(change_of(period, *found, number));
            *found = observation(period, number, origin);
        }
    }
    // The spelling of a period of one frequency sorts as the periods do.
    std::stable_sort(all.begin(), all.end(), [&](const Json& one, const Json& other) {
        return period_of(one) < period_of(other);
    });
    present = Json(all);
}

}  // namespace isms::exchange

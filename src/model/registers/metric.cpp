#include "describe_entry.hpp"

#include <isms/model/registers/metric.hpp>

namespace isms {

template <class V, Describes<Observation> R>
void describe(V& visit, R& observation) {
    visit.field("period", observation.period, "2026-11, 2026-Q4, 2026-H2 or 2026");
    visit.field("value", observation.value, "In the unit of the metric");
    visit.maybe("valid", observation.valid, "The numerator, where it is a share");
    visit.maybe("total", observation.total, "The denominator");
    visit.maybe("collected_on", observation.collected_on, "When it was collected");
    visit.maybe("source", observation.source, "From where");
    visit.maybe("note", observation.note, "What is to be said of it");
    visit.unknown(observation.unknown);
}

template <class V, Describes<Metric> R>
void describe(V& visit, R& metric) {
    describe_start(visit, metric);
    visit.field("unit", metric.unit, "The unit of its values; % for a share");
    visit.maybe("target", metric.target, "The value that is good enough");
    visit.field("direction", metric.direction, "Which way is good");
    visit.field("frequency", metric.frequency, "How often it is collected");
    visit.maybe("control", metric.control, "The control that it watches");
    visit.number("alert_after", metric.alert_after, 1, 12,
                 "Periods off target in a row that the review must address");
    visit.field("state", metric.state, "Whether it is still collected");
    visit.maybe("observations", metric.observations, "What was measured, oldest first");
    describe_end(visit, metric);
}

template <>
struct RecordTraits<Metric> {
    static constexpr std::string_view kind = "metric";
    static constexpr std::string_view title = "A measure of how the ISMS performs (9.1; 9.3.2 d 2)";
};

ISMS_INSTANTIATE_RECORD(Metric)

}  // namespace isms

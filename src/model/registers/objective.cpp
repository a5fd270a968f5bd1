#include "describe_entry.hpp"

#include <isms/model/registers/objective.hpp>

namespace isms {

template <class V, Describes<Measurement> R>
void describe(V& visit, R& measurement) {
    visit.field("on", measurement.on, "The day it was measured");
    visit.field("value", measurement.value, "In the unit of the objective");
    visit.maybe("note", measurement.note, "What is to be said of it");
    visit.unknown(measurement.unknown);
}

template <class V, Describes<Objective> R>
void describe(V& visit, R& objective) {
    describe_start(visit, objective);
    visit.maybe("unit", objective.unit, "The unit of its values");
    visit.maybe("baseline", objective.baseline, "The value it began with");
    visit.maybe("target", objective.target, "The value to reach");
    visit.field("direction", objective.direction, "Which way is good");
    visit.maybe("starts_on", objective.starts_on, "The day from which it counts");
    visit.maybe("due", objective.due, "Until when it is to be met");
    visit.maybe("track", objective.track,
                "Whether it is on track, as its owner says; absent: by its measurements");
    visit.field("state", objective.state, "Where it stands");
    visit.maybe("measurements", objective.measurements, "What was measured, oldest first");
    describe_end(visit, objective);
}

template <>
struct RecordTraits<Objective> {
    static constexpr std::string_view kind = "objective";
    static constexpr std::string_view title = "A security objective and its fulfilment (9.3.2 d 4)";
};

ISMS_INSTANTIATE_RECORD(Objective)

}  // namespace isms

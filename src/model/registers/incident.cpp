#include "describe_entry.hpp"

#include <isms/model/registers/incident.hpp>

namespace isms {

template <class V, Describes<Incident> R>
void describe(V& visit, R& incident) {
    describe_start(visit, incident);
    visit.field("severity", incident.severity, "How grave it was");
    visit.maybe("occurred_on", incident.occurred_on, "When it began");
    visit.maybe("detected_on", incident.detected_on, "When it was noticed");
    visit.maybe("resolved_on", incident.resolved_on, "When it was over");
    visit.maybe("root_cause", incident.root_cause, "Why it came to be");
    visit.maybe("lesson", incident.lesson, "What was learned from it");
    visit.field("state", incident.state, "Where it stands");
    describe_end(visit, incident);
}

template <>
struct RecordTraits<Incident> {
    static constexpr std::string_view kind = "incident";
    static constexpr std::string_view title = "A security incident (9.3.2 d 1)";
};

ISMS_INSTANTIATE_RECORD(Incident)

}  // namespace isms

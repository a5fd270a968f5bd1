#include "describe_entry.hpp"

#include <isms/model/registers/nonconformity.hpp>

namespace isms {

template <class V, Describes<Nonconformity> R>
void describe(V& visit, R& nonconformity) {
    describe_start(visit, nonconformity);
    visit.maybe("raised_from", nonconformity.raised_from,
                "What brought it up: an audit, an incident, monitoring");
    visit.field("severity", nonconformity.severity, "How grave it is");
    visit.maybe("control", nonconformity.control, "The control or clause it is about");
    visit.maybe("root_cause", nonconformity.root_cause, "Why it came to be");
    visit.maybe("corrective_action", nonconformity.corrective_action,
                "What is done so that it does not come back");
    visit.maybe("opened_on", nonconformity.opened_on, "When it was found");
    visit.maybe("due", nonconformity.due,
                "Until when it is to be corrected; overdue from the day after");
    visit.field("state", nonconformity.state, "Where it stands");
    visit.maybe("effectiveness", nonconformity.effectiveness, "How the correction was judged");
    visit.maybe("closed_on", nonconformity.closed_on, "When it was closed");
    describe_end(visit, nonconformity);
}

template <>
struct RecordTraits<Nonconformity> {
    static constexpr std::string_view kind = "nonconformity";
    static constexpr std::string_view title =
        "A nonconformity and its correction (10.2; 9.3.2 d 1)";
};

ISMS_INSTANTIATE_RECORD(Nonconformity)

}  // namespace isms

#include "describe_entry.hpp"

#include <isms/model/registers/change.hpp>

namespace isms {

template <class V, Describes<Change> R>
void describe(V& visit, R& change) {
    describe_start(visit, change);
    visit.field("origin", change.origin, "From outside or from within the organisation");
    visit.maybe("impact", change.impact, "What it means for the ISMS");
    visit.maybe("occurred_on", change.occurred_on, "When it happened or takes effect");
    visit.field("state", change.state, "Where it stands");
    visit.maybe("closed_on", change.closed_on, "When it was closed");
    describe_end(visit, change);
}

template <>
struct RecordTraits<Change> {
    static constexpr std::string_view kind = "change";
    static constexpr std::string_view title = "A change in an external or internal issue (9.3.2 b)";
};

ISMS_INSTANTIATE_RECORD(Change)

}  // namespace isms

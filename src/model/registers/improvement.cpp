#include "describe_entry.hpp"

#include <isms/model/registers/improvement.hpp>

namespace isms {

template <class V, Describes<Improvement> R>
void describe(V& visit, R& improvement) {
    describe_start(visit, improvement);
    visit.maybe("origin", improvement.origin, "Where the idea came from");
    visit.maybe("benefit", improvement.benefit, "What it is good for");
    visit.field("state", improvement.state, "Where it stands");
    visit.maybe("closed_on", improvement.closed_on, "When it was done or rejected");
    describe_end(visit, improvement);
}

template <>
struct RecordTraits<Improvement> {
    static constexpr std::string_view kind = "improvement";
    static constexpr std::string_view title = "An opportunity for continual improvement (9.3.2 g)";
};

ISMS_INSTANTIATE_RECORD(Improvement)

}  // namespace isms

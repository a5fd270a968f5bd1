#include "describe_entry.hpp"

#include <isms/model/registers/party.hpp>

namespace isms {

template <class V, Describes<Party> R>
void describe(V& visit, R& party) {
    describe_start(visit, party);
    visit.maybe("party", party.party, "Who the interested party is");
    visit.maybe("requirement", party.requirement, "What they need or expect");
    visit.maybe("what_changed", party.what_changed, "What changed in it last");
    visit.maybe("changed_on", party.changed_on, "When it changed");
    visit.field("state", party.state, "Whether it still holds");
    describe_end(visit, party);
}

template <>
struct RecordTraits<Party> {
    static constexpr std::string_view kind = "party";
    static constexpr std::string_view title =
        "A need or expectation of an interested party (9.3.2 c)";
};

ISMS_INSTANTIATE_RECORD(Party)

}  // namespace isms

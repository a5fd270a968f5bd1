#include "describe_entry.hpp"

#include <isms/model/registers/risk.hpp>

namespace isms {

template <class V, Describes<RiskLevel> R>
void describe(V& visit, R& level) {
    visit.field("on", level.on, "From this day");
    visit.field("level", level.level, "A word of the organisation's scale");
    visit.unknown(level.unknown);
}

template <class V, Describes<Risk> R>
void describe(V& visit, R& risk) {
    describe_start(visit, risk);
    visit.maybe("inherent", risk.inherent, "Its level before any control");
    visit.maybe("current", risk.current, "Its level today");
    visit.maybe("residual", risk.residual, "Its level after treatment");
    visit.maybe("response", risk.response, "What is done about it");
    visit.maybe("assessed_on", risk.assessed_on, "When it was last assessed");
    visit.field("state", risk.state, "Where it stands");
    visit.maybe("closed_on", risk.closed_on, "When it was closed");
    visit.maybe("levels", risk.levels, "What its current level was, and from which day");
    describe_end(visit, risk);
}

template <>
struct RecordTraits<Risk> {
    static constexpr std::string_view kind = "risk";
    static constexpr std::string_view title = "A risk and its levels (9.3.2 f)";
};

ISMS_INSTANTIATE_RECORD(Risk)

}  // namespace isms

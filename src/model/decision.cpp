#include "describe_decision.hpp"
#include "describe_event.hpp"
#include "record_codec.hpp"

#include <isms/model/decision.hpp>

namespace isms {

DecisionRecord DecisionRecord::blank() {
    return {.id = DecisionId(Blank{}), .taken_on = Date(2000, 1, 1)};
}

template <class V, Describes<DecisionRecord> R>
void describe(V& visit, R& decision) {
    visit.field("id", decision.id, "Numbered in its review");
    visit.field("category", decision.category,
                "A decision, a change to the ISMS (planned by 6.3), or that none is needed");
    visit.field("item", decision.item, "The key of the agenda item under which it was taken");
    visit.field("text", decision.text, "What was decided, as the minutes state it");
    visit.maybe("rationale", decision.rationale, "Why");
    visit.maybe("owner", decision.owner, "Who carries it out, a person's id");
    visit.maybe("due", decision.due, "Until when; absent: it is in force at once");
    visit.field("taken_on", decision.taken_on, "The day of the review");
    visit.maybe("deals_with", decision.deals_with, "Entries of registers that it deals with");
    visit.field("state", decision.state, "How it stands");
    visit.maybe("ended_on", decision.ended_on, "When it was carried out, revoked or withdrawn");
    visit.field("history", decision.history,
                "All that happened to the record, oldest first; only ever grows");
    visit.unknown(decision.unknown);
}

template <>
struct RecordTraits<DecisionRecord> {
    static constexpr std::string_view kind = "decision";
    static constexpr std::string_view title = "What became of a decision of a review";
};

ISMS_INSTANTIATE_RECORD(DecisionRecord)

}  // namespace isms

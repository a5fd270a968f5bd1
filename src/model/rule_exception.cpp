#include "describe_event.hpp"
#include "record_codec.hpp"

#include <isms/model/rule_exception.hpp>

namespace isms {

RuleException RuleException::blank() {
    return {.id = ExceptionId(Blank{}),
            .accepted_by = PersonId(Blank{}),
            .accepted_on = Date(2000, 1, 1),
            .until = Date(2000, 1, 1)};
}

template <class V, Describes<RuleException> R>
void describe(V& visit, R& exception) {
    visit.field("id", exception.id, "Numbered in its year");
    visit.field("rule", exception.rule, "The rule of the check whose finding is accepted");
    visit.maybe("subject", exception.subject,
                "What the finding is about; absent: every finding of the rule");
    visit.field("reason", exception.reason, "Why it is accepted, as typed");
    visit.field("accepted_by", exception.accepted_by, "Who accepted it, a person's id");
    visit.field("accepted_on", exception.accepted_on, "The day it was accepted");
    visit.field("until", exception.until, "The last day on which that holds");
    visit.maybe("withdrawn", exception.withdrawn, "True if its entry was undone");
    visit.field("history", exception.history,
                "All that happened to the record, oldest first; only ever grows");
    visit.unknown(exception.unknown);
}

template <>
struct RecordTraits<RuleException> {
    static constexpr std::string_view kind = "exception";
    static constexpr std::string_view title = "A finding of the check that somebody accepted";
};

ISMS_INSTANTIATE_RECORD(RuleException)

}  // namespace isms

#include "describe_carried_action.hpp"
#include "describe_delivery.hpp"
#include "record_codec.hpp"

#include <isms/model/distribution.hpp>

namespace isms {

Distribution Distribution::blank() {
    return {.meeting = MeetingId(Blank{}), .on = Date(2000, 1, 1)};
}

template <class V, Describes<Distribution> R>
void describe(V& visit, R& distribution) {
    visit.field("meeting", distribution.meeting, "The review's id");
    visit.number("number", distribution.number, 1, 9999, "Numbered in its review from 1");
    visit.field("kind", distribution.kind, "Whether they were sent, or acknowledged by somebody");
    visit.field("people", distribution.people,
                "Who got them, or the one who acknowledges them, with names of that day");
    visit.field("on", distribution.on, "The day it happened, as stated");
    visit.maybe("how", distribution.how, "How they were handed out, as typed");
    visit.maybe("objection", distribution.objection, "With which they were acknowledged");
    visit.maybe("delivery", distribution.delivery,
                "Each message that the program sent, and what became of it");
    visit.maybe("documents", distribution.documents, "What was attached to them");
    visit.digest("document", distribution.document,
                 "SHA-256 of the exact bytes of the minutes that it is about");
    visit.field("recorded_at", distribution.recorded_at, "When it was recorded (UTC)");
    visit.field("recorded_by", distribution.recorded_by, "Who recorded it");
    visit.unknown(distribution.unknown);
}

template <>
struct RecordTraits<Distribution> {
    static constexpr std::string_view kind = "distribution";
    static constexpr std::string_view title =
        "That minutes were handed out or acknowledged; written once, never changed";
};

ISMS_INSTANTIATE_RECORD(Distribution)

}  // namespace isms

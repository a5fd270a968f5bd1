#include "describe_event.hpp"
#include "describe_invitation.hpp"
#include "record_codec.hpp"

#include <isms/model/meeting.hpp>

namespace isms {

Meeting Meeting::blank() {
    return {.id = MeetingId(Blank{}), .planned = Date(2000, 1, 1), .date = Date(2000, 1, 1)};
}

template <class V, Describes<Cancellation> R>
void describe(V& visit, R& cancellation) {
    visit.field("reason", cancellation.reason, "Why the review does not take place");
    visit.field("on", cancellation.on, "The day it was cancelled");
    visit.unknown(cancellation.unknown);
}

template <class V, Describes<ReviewDisposal> R>
void describe(V& visit, R& disposal) {
    visit.field("held_on", disposal.held_on, "The day it was held");
    visit.field("on", disposal.on, "The day its minutes were disposed of");
    visit.number("seal", disposal.seal, 1, 999999,
                 "The seal that holds the record of the disposal");
    visit.unknown(disposal.unknown);
}

template <class V, Describes<Meeting> R>
void describe(V& visit, R& meeting) {
    visit.field("id", meeting.id,
                "The planned period, MR-2026-11; a second review in it is MR-2026-11-2");
    visit.field("planned", meeting.planned, "The date by the planned interval; never changes");
    visit.field("date", meeting.date, "The date for which it is scheduled now");
    visit.maybe("start", meeting.start, "Planned start, local time HH:MM");
    visit.maybe("place", meeting.place, "Planned place");
    visit.maybe("chair", meeting.chair, "Who is to chair");
    visit.maybe("invited", meeting.invited, "Who is asked to come");
    visit.maybe("optional", meeting.optional, "Those of them who need not come");
    visit.maybe("invitations", meeting.invitations, "The invitations that were made, oldest first");
    visit.maybe("replies", meeting.replies, "What was answered to them, as it was recorded");
    visit.maybe("cancelled", meeting.cancelled, "Set if it does not take place");
    visit.maybe("withdrawn", meeting.withdrawn, "True if its creation was undone");
    visit.maybe("disposed", meeting.disposed,
                "Set once its minutes were disposed of, after their retention had ended");
    visit.maybe("counters", meeting.counters,
                "Last number given: A for actions, D for decisions; never goes back");
    visit.field("history", meeting.history,
                "All that happened to the record, oldest first; only ever grows");
    visit.unknown(meeting.unknown);
}

template <>
struct RecordTraits<Meeting> {
    static constexpr std::string_view kind = "meeting";
    static constexpr std::string_view title =
        "A review: when and where it is planned, and who is asked to come";
};

ISMS_INSTANTIATE_RECORD(Meeting)

}  // namespace isms

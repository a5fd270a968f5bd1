#include "enum_words.hpp"
#include "record_codec.hpp"

#include <isms/model/signoff.hpp>

namespace isms {

SignOff SignOff::blank() {
    return {.meeting = MeetingId(Blank{}), .signer = PersonId(Blank{})};
}

template <class V, Describes<SignOff> R>
void describe(V& visit, R& signoff) {
    visit.field("meeting", signoff.meeting, "The review's id");
    visit.field("number", signoff.number, "Numbered in its review from 1");
    visit.maybe("addendum", signoff.addendum,
                "The addendum that is signed off; absent: the minutes");
    visit.field("signer", signoff.signer, "Who signed");
    visit.field("signer_name", signoff.signer_name, "Their name on that day");
    visit.maybe("signer_role", signoff.signer_role, "Their role on that day");
    visit.field("entered_by", signoff.entered_by, "Who recorded the sign-off");
    visit.field("method", signoff.method, "How the signer's will reached the record");
    visit.field("signed_at", signoff.signed_at, "When it was recorded (UTC)");
    visit.maybe("addendum_sha256", signoff.addendum_sha256,
                "SHA-256 of the exact bytes of the addendum");
    visit.digest("minutes_sha256", signoff.minutes_sha256,
                 "SHA-256 of the exact bytes of minutes.json");
    visit.digest("agenda_sha256", signoff.agenda_sha256,
                 "SHA-256 of the exact bytes of agenda.json");
    visit.digest("meeting_sha256", signoff.meeting_sha256,
                 "SHA-256 of the exact bytes of meeting.json");
    visit.unknown(signoff.unknown);
}

template <>
struct RecordTraits<SignOff> {
    static constexpr std::string_view kind = "signoff";
    static constexpr std::string_view title =
        "A sign-off of the minutes; written once, never changed";
};

ISMS_INSTANTIATE_RECORD(SignOff)

}  // namespace isms

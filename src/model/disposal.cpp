#include "record_codec.hpp"

#include <isms/model/disposal.hpp>

namespace isms {

Disposal Disposal::blank() {
    return {.meeting = MeetingId(Blank{}),
            .held_on = Date(2000, 1, 1),
            .complete_on = Date(2000, 1, 1),
            .retention_years = 1,
            .kept_until = Date(2000, 1, 1)};
}

template <class V, Describes<Disposal> R>
void describe(V& visit, R& disposal) {
    visit.field("meeting", disposal.meeting, "The review's id");
    visit.field("held_on", disposal.held_on, "The day it was held");
    visit.field("complete_on", disposal.complete_on,
                "The last day on which something of it changed, from which the years count");
    visit.number("retention_years", disposal.retention_years, 1, 100,
                 "For how many years it had to be kept");
    visit.field("kept_until", disposal.kept_until, "The day from which on it could be disposed of");
    visit.field("reason", disposal.reason, "Why it was disposed of, as typed");
    visit.number("files", disposal.files, 0, 1'000'000, "How many files went from the archive");
    visit.number("kept_files", disposal.kept_files, 0, 1'000'000,
                 "How many attachments stay in it, because other reviews need them");
    visit.field("disposed_at", disposal.disposed_at, "When it was recorded (UTC)");
    visit.field("disposed_by", disposal.disposed_by, "Who disposed of it");
    visit.unknown(disposal.unknown);
}

template <>
struct RecordTraits<Disposal> {
    static constexpr std::string_view kind = "disposal";
    static constexpr std::string_view title =
        "That a review was disposed of when its retention had ended; written once, never changed";
};

ISMS_INSTANTIATE_RECORD(Disposal)

}  // namespace isms

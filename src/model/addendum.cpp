#include "record_codec.hpp"

#include <isms/model/addendum.hpp>

namespace isms {

Addendum Addendum::blank() {
    return {.meeting = MeetingId(Blank{})};
}

template <class V, Describes<Addendum> R>
void describe(V& visit, R& addendum) {
    visit.field("meeting", addendum.meeting, "The review's id");
    visit.number("number", addendum.number, 1, 9999, "Numbered in its review from 1");
    visit.field("author", addendum.author, "Who wrote it");
    visit.field("author_name", addendum.author_name, "Their name on that day");
    visit.field("reason", addendum.reason, "Why the minutes need it");
    visit.maybe("item", addendum.item, "The key of the agenda item that it belongs to");
    visit.field("text", addendum.text, "What is added or put right, in Markdown as typed");
    visit.field("written_at", addendum.written_at, "When it was recorded (UTC)");
    visit.digest("minutes_sha256", addendum.minutes_sha256,
                 "SHA-256 of the exact bytes of the minutes that it adds to");
    visit.unknown(addendum.unknown);
}

template <>
struct RecordTraits<Addendum> {
    static constexpr std::string_view kind = "addendum";
    static constexpr std::string_view title =
        "An addendum to signed minutes; written once, never changed";
};

ISMS_INSTANTIATE_RECORD(Addendum)

}  // namespace isms

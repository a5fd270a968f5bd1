#include "describe_event.hpp"
#include "record_codec.hpp"

#include <isms/model/evidence.hpp>

namespace isms {

template <class V, Describes<Evidence> R>
void describe(V& visit, R& evidence) {
    visit.digest("sha256", evidence.sha256,
                 "SHA-256 of the bytes; also the name of the file beside this one");
    visit.field("name", evidence.name, "The file's name when it was attached");
    visit.field("media_type", evidence.media_type, "By the name's ending");
    visit.field("size", evidence.size, "Bytes");
    visit.maybe("withdrawn", evidence.withdrawn, "True if the attaching was undone");
    visit.field("history", evidence.history,
                "Who attached it and when, oldest first; only ever grows");
    visit.unknown(evidence.unknown);
}

template <>
struct RecordTraits<Evidence> {
    static constexpr std::string_view kind = "evidence";
    static constexpr std::string_view title =
        "What is known of an attachment, which is stored by content beside it";
};

ISMS_INSTANTIATE_RECORD(Evidence)

}  // namespace isms

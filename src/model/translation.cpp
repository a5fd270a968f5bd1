#include "record_codec.hpp"

#include <isms/model/translation.hpp>

namespace isms {

Translation Translation::blank() {
    return {.language = LanguageTag(Blank{})};
}

template <class V, Describes<Translation> R>
void describe(V& visit, R& translation) {
    visit.field("language", translation.language, "BCP 47 tag; the file's name too");
    visit.field("messages", translation.messages,
                "Texts by the keys of isms-review help --messages; what is absent is English");
    visit.unknown(translation.unknown);
}

template <>
struct RecordTraits<Translation> {
    static constexpr std::string_view kind = "translation";
    static constexpr std::string_view title = "The texts of documents in another language";
};

ISMS_INSTANTIATE_RECORD(Translation)

}  // namespace isms

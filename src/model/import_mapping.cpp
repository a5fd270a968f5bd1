#include "describe_event.hpp"
#include "record_codec.hpp"

#include <isms/model/import_mapping.hpp>

namespace isms {

template <>
struct EnumWords<DateStyle> {
    static constexpr std::pair<DateStyle, std::string_view> words[] = {
        {DateStyle::unstated, "unstated"},
        {DateStyle::day_first, "day first"},
        {DateStyle::month_first, "month first"}};
};

std::string_view to_text(DateStyle value) {
    return enum_word(value);
}

ImportMapping ImportMapping::blank() {
    return {.name = TemplateName(Blank{})};
}

template <class V, Describes<ImportWord> R>
void describe(V& visit, R& word) {
    visit.field("said", word.said, "What the file says");
    visit.field("is", word.is, "What it is here; empty: nothing");
    visit.unknown(word.unknown);
}

template <class V, Describes<ImportBand> R>
void describe(V& visit, R& band) {
    visit.field("from", band.from, "From this number on");
    visit.field("is", band.is, "it is this word");
    visit.unknown(band.unknown);
}

template <class V, Describes<ImportKeyPart> R>
void describe(V& visit, R& part) {
    visit.field("columns", part.columns, "The first of these columns that holds something counts");
    visit.unknown(part.unknown);
}

template <class V, Describes<ImportField> R>
void describe(V& visit, R& field) {
    visit.field("field", field.field, "The field that is filled");
    visit.maybe("columns", field.columns, "The first of these columns that holds something counts");
    visit.maybe("joined_by", field.joined_by,
                "What to put between all of the columns, if the first holds something");
    visit.maybe("words", field.words, "What words of the file are here");
    visit.maybe("bands", field.bands, "What numbers of the file are here, lowest first");
    visit.maybe("otherwise", field.otherwise, "What any other word is");
    visit.maybe("constant", field.constant, "Without columns: the same in every row");
    visit.unknown(field.unknown);
}

template <class V, Describes<ImportMapping> R>
void describe(V& visit, R& mapping) {
    visit.field("name", mapping.name,
                "Lower-case letters, digits and hyphens; the file's name too");
    visit.field("title", mapping.title, "What it reads");
    visit.field("source", mapping.source,
                "Kept in what is imported; with the key it tells what is known already");
    visit.field("target", mapping.target, "The register that is filled, or actions");
    visit.maybe("recognised_by", mapping.recognised_by,
                "Columns by which a file is known to be of this kind");
    visit.maybe("key", mapping.key, "Columns that give the foreign id, joined by a slash");
    visit.maybe("separators", mapping.separators, "Characters between several persons in one cell");
    visit.maybe("dates", mapping.dates, "What comes first in dates such as 03/04/2026");
    visit.maybe("grid", mapping.grid, "True for a measure a row and a period a column");
    visit.maybe("fields", mapping.fields, "Where each field comes from");
    visit.maybe("withdrawn", mapping.withdrawn, "True if its creation was undone");
    visit.maybe("history", mapping.history, "All that happened to the record, oldest first");
    visit.unknown(mapping.unknown);
}

template <>
struct RecordTraits<ImportMapping> {
    static constexpr std::string_view kind = "mapping";
    static constexpr std::string_view title =
        "How the columns of a file become fields of entries or actions";
};

ISMS_INSTANTIATE_RECORD(ImportMapping)

}  // namespace isms

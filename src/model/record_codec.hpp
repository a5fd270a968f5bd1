#pragma once

// The envelope of a whole record ("record" and "version") around its description, and the
// instantiation of codec.hpp's functions for it.

#include "object_codec.hpp"

#include <isms/model/codec.hpp>

#include <fmt/format.h>

namespace isms {

/// Specialise: `static constexpr std::string_view kind, title;`
template <class Record>
struct RecordTraits;

/// Reads "record" and "version" and reports what does not fit; false where reading on makes no
/// sense.
bool read_envelope(JsonView json, std::string_view kind, const ReadContext& context);

/// The schema's frame, with the envelope's properties.
Json schema_envelope(std::string_view kind, std::string_view title, Json body);

template <class Record>
Parsed<Record> record_from(JsonView json, std::string_view file) {
    Parsed<Record> parsed;
    const ReadContext context(file, parsed.diagnostics);
    if (!read_envelope(json, RecordTraits<Record>::kind, context)) return parsed;
    Record record = make_blank<Record>();
    ObjectReader reader(json, context);
    reader.mark_seen("record");
    reader.mark_seen("version");
    describe(reader, record);
    if (reader.good()) parsed.value = std::move(record);
    return parsed;
}

template <class Record>
Json record_to_json(const Record& record) {
    Json json = {{"record", RecordTraits<Record>::kind}, {"version", record_version}};
    ObjectWriter writer(json);
    describe(writer, record);
    return json;
}

template <class Record>
std::string_view record_kind() {
    return RecordTraits<Record>::kind;
}

template <class Record>
Json record_schema() {
    return schema_envelope(RecordTraits<Record>::kind, RecordTraits<Record>::title,
                           ValueCodec<Record>::schema());
}

}  // namespace isms

#define ISMS_INSTANTIATE_RECORD(Record)                                      \
    template Parsed<Record> record_from<Record>(JsonView, std::string_view); \
    template Json record_to_json<Record>(const Record&);                     \
    template std::string_view record_kind<Record>();                         \
    template Json record_schema<Record>();

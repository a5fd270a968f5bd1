#pragma once

#include <string>
#include <vector>

namespace isms {

/// A JSON Schema of records.
struct RecordSchema {
    std::string name;  ///< the record's kind: "action"
    std::string text;
};

/// Of every record kind that the review directory may hold, as docs/schema publishes them.
std::vector<RecordSchema> record_schemas();

}  // namespace isms

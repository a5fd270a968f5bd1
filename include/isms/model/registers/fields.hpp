#pragma once

#include <isms/base/diagnostic.hpp>
#include <isms/base/json.hpp>
#include <isms/model/registers/registers.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms {

// The fields of an entry by their names, for what treats all registers alike: `inputs set`, import,
// export. They follow from the record's description, as its schema does.

enum class FieldType { text, date, number, whole_number, truth, choice, input_ids };

struct EntryField {
    std::string name;  ///< its key in the record: "root_cause"
    FieldType type;
    std::vector<std::string> choices;  ///< of a choice
    std::string documentation;
    bool is_required = false;  ///< can't be cleared; a text is then empty
};

/// The fields of a kind of entry that people set one by one, in the order of the record. Not: the
/// id, links, histories and lists.
const std::vector<EntryField>& entry_fields(RegisterKind kind);
const EntryField* find_field(RegisterKind kind, std::string_view name);

/// What `text` is in the record; empty text clears, and gives null,
/// or "" for a text that is required. An error says what is expected.
Parsed<Json> field_value(const EntryField& field, std::string_view text);
/// The text that field_value reads back to `value`; empty for null.
std::string field_text(const Json& value);

/// An entry of the kind with its envelope, a title and nothing else said.
Json new_entry(RegisterKind kind, const InputId& id, std::string_view title, const Stamp& stamp);
/// The entry as its record would be written: every field in its place. Errors are those of reading
/// a record.
Parsed<Json> checked_entry(RegisterKind kind, const Json& entry, std::string_view file);

}  // namespace isms

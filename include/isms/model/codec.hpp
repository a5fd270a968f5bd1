#pragma once

#include <isms/base/diagnostic.hpp>
#include <isms/base/json.hpp>
#include <isms/base/json_tree.hpp>

#include <string>
#include <string_view>

namespace isms {

// One description of each record's fields drives reading, writing and the published schema, so the
// three cannot drift apart. Instantiated for: Organisation, Person, AgendaTemplate, Meeting,
// Agenda, Minutes, SignOff, Addendum, Action, DecisionRecord, Distribution, RuleException,
// Evidence, ImportMapping, Translation, and the entries of all registers.

/// The newest version of every record kind that this program writes; a newer one is refused (exit
/// 3).
inline constexpr int record_version = 1;

/// Reads a record. All errors are reported, each with `file` and a JSON pointer; unknown keys are
/// kept in the record. Codes: "record-kind", "record-version", "record-missing-field",
/// "record-wrong-type", "record-bad-value".
template <class Record>
Parsed<Record> record_from(JsonView json, std::string_view file);

/// The same of a value that is no text (yet).
template <class Record>
Parsed<Record> record_from_json(const Json& json, std::string_view file) {
    const auto tree = JsonTree::of(json);
    return record_from<Record>(tree.root(), file);
}

template <class Record>
Json record_to_json(const Record& record);

/// "action", "meeting", ...: the value of `"record"`.
template <class Record>
std::string_view record_kind();

/// JSON Schema 2020-12 of the kind.
template <class Record>
Json record_schema();

/// The file's text to a record: parse_json_tree, then record_from.
template <class Record>
Parsed<Record> parse_record(std::string_view text, std::string_view file) {
    auto tree = parse_json_tree(text, file);
    if (!tree) return {std::nullopt, std::move(tree.diagnostics)};
    return record_from<Record>(tree.value->root(), file);
}

/// The file's exact text.
template <class Record>
std::string print_record(const Record& record) {
    return print_json(record_to_json(record));
}

}  // namespace isms

#pragma once

#include <isms/model/import_mapping.hpp>
#include <isms/store/records.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace isms {

// The name that a record gives itself, which the place where it lies must agree with.

inline std::string own_name(const Person& record) {
    return record.id.str();
}
inline std::string own_name(const AgendaTemplate& record) {
    return record.name.str();
}
inline std::string own_name(const Translation& record) {
    return record.language.str();
}
inline std::string own_name(const ImportMapping& record) {
    return record.name.str();
}
inline std::string own_name(const Meeting& record) {
    return record.id.str();
}
inline std::string own_name(const Agenda& record) {
    return record.meeting.str();
}
inline std::string own_name(const Minutes& record) {
    return record.meeting.str();
}
inline std::string own_name(const SignOff& record) {
    return record.meeting.str();
}
inline std::string own_name(const Addendum& record) {
    return record.meeting.str();
}
inline std::string own_name(const Distribution& record) {
    return record.meeting.str();
}
inline std::string own_name(const DecisionRecord& record) {
    return record.id.str();
}
inline std::string own_name(const RuleException& record) {
    return record.id.str();
}
inline std::string own_name(const Action& record) {
    return record.id.str();
}
inline std::string own_name(const RegisterEntry& record) {
    return record.id.str();
}
inline std::string own_name(const Evidence& record) {
    return record.sha256;
}

/// "record-misnamed": the record at `path` is not the one that belongs there.
Diagnostic misnamed(const std::string& path, std::string_view own, std::string_view expected);

/// Reads the record that is expected at `path`; one that calls itself something else is an error,
/// because two files could be the same record.
template <class Record>
Parsed<Record> parse_record_at(std::string_view text, const std::string& path,
                               std::string_view expected) {
    auto parsed = parse_record<Record>(text, path);
    if (parsed && own_name(*parsed.value) != expected) {
        parsed.diagnostics.push_back(misnamed(path, own_name(*parsed.value), expected));
        parsed.value.reset();
    }
    return parsed;
}

/// The id that is the file name without `.json`, if it is a valid one.
template <class SomeId>
std::optional<SomeId> id_of_file(std::string_view name) {
    constexpr std::string_view ending = ".json";
    if (!name.ends_with(ending)) return std::nullopt;
    name.remove_suffix(ending.size());
    return SomeId::parse(name);
}

/// True for four digits: the name of a folder of actions.
bool is_year(std::string_view name);

/// The number of `signoff-02.json`; none for any other name.
std::optional<int> signoff_number(std::string_view name);
/// The number of `addendum-02.json`; none for any other name.
std::optional<int> addendum_number(std::string_view name);
/// The number of `0002.json`; none for any other name.
std::optional<int> distribution_number(std::string_view name);

}  // namespace isms

#include <isms/base/date.hpp>
#include <isms/base/number.hpp>
#include <isms/base/text.hpp>
#include <isms/model/codec.hpp>
#include <isms/model/registers/fields.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace isms {
namespace {

/// Not for people to set: what the program keeps itself, and what commands of their own change.
constexpr std::array<std::string_view, 8> kept = {
    "record", "version", "id", "recorded_on", "source", "foreign_id", "withdrawn", "history"};

bool is_kept(std::string_view name) {
    return std::find(kept.begin(), kept.end(), name) != kept.end();
}

std::optional<FieldType> type_of(const Json& property) {
    if (property.contains("enum")) return FieldType::choice;
    const auto type = property.value("type", "");
    if (type == "string")
        return property.value("format", "") == "date" ? FieldType::date : FieldType::text;
    if (type == "number") return FieldType::number;
    if (type == "integer") return FieldType::whole_number;
    if (type == "boolean") return FieldType::truth;
    const bool is_list_of_ids =
        type == "array" && property["items"].value("pattern", "") == InputKind::pattern;
    if (is_list_of_ids) return FieldType::input_ids;
    return std::nullopt;
}

std::vector<EntryField> fields_of(const Json& schema) {
    std::vector<EntryField> fields;
    for (const auto& [name, property] : schema["properties"].items()) {
        const auto type = is_kept(name) ? std::nullopt : type_of(property);
        if (!type) continue;
        const auto& required = schema["required"];
        EntryField field{name, *type, {}, property.value("description", "")};
        field.is_required = std::find(required.begin(), required.end(), name) != required.end();
        if (*type == FieldType::choice)
            field.choices = property["enum"].get<std::vector<std::string>>();
        fields.push_back(std::move(field));
    }
    return fields;
}

Parsed<Json> refused(const EntryField& field, std::string_view text, std::string expected) {
    Parsed<Json> result;
    result.diagnostics.push_back({Severity::error,
                                  "field-value",
                                  fmt::format("'{}' is not a value of {}", text, field.name),
                                  {},
                                  {},
                                  {},
                                  std::move(expected)});
    return result;
}

std::string joined(const std::vector<std::string>& words) {
    return fmt::format("{}", fmt::join(words, ", "));
}

std::string number_hint(std::string_view text) {
    const auto meant = suggest_number(text);
    return meant.empty() ? "a number such as 97.5" : meant;
}

std::string whole_number_hint(std::string_view text) {
    const auto plain = trim(text.substr(0, text.size() - 1));
    const bool is_per_cent = text.ends_with('%') && whole_number<int>(plain).has_value();
    return is_per_cent ? fmt::format("did you mean '{}'?", plain) : "a whole number";
}

Parsed<Json> choice_value(const EntryField& field, std::string_view text) {
    const auto wanted = lower_ascii(text);
    for (const auto& choice : field.choices) {
        if (lower_ascii(choice) == wanted) return {Json(choice), {}};
    }
    return refused(field, text, "one of: " + joined(field.choices));
}

Parsed<Json> ids_value(const EntryField& field, std::string_view text) {
    Json ids = Json::array();
    for (const auto part : split(text, ',')) {
        const auto id = InputId::parse(trim(part));
        if (!id) return refused(field, trim(part), "ids such as RISK-012, separated by commas");
        ids.push_back(id->str());
    }
    return {std::move(ids), {}};
}

}  // namespace

const std::vector<EntryField>& entry_fields(RegisterKind kind) {
    static const auto all = [] {
        std::vector<std::vector<EntryField>> fields;
        for (const auto& info : register_table()) {
            fields.push_back(with_entry_type(info.kind, []<class Entry>(std::type_identity<Entry>) {
                return fields_of(record_schema<Entry>());
            }));
        }
        return fields;
    }();
    return all[static_cast<std::size_t>(kind)];
}

const EntryField* find_field(RegisterKind kind, std::string_view name) {
    const auto& fields = entry_fields(kind);
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const EntryField& field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

Parsed<Json> field_value(const EntryField& field, std::string_view text) {
    const auto value = trim(text);
    if (value.empty() && field.is_required && field.type == FieldType::text) return {Json(""), {}};
    if (value.empty()) return {Json(nullptr), {}};
    switch (field.type) {
        case FieldType::text:
            return {Json(std::string(value)), {}};
        case FieldType::date:
            if (const auto date = Date::parse(value)) return {Json(date->iso()), {}};
            return refused(field, value, "a date such as 2026-11-23");
        case FieldType::number:
            if (const auto number = whole_number<double>(value)) return {Json(*number), {}};
            return refused(field, value, number_hint(value));
        case FieldType::whole_number:
            if (const auto number = whole_number<int>(value)) return {Json(*number), {}};
            return refused(field, value, whole_number_hint(value));
        case FieldType::truth:
            if (value == "true" || value == "yes") return {Json(true), {}};
            if (value == "false" || value == "no") return {Json(false), {}};
            return refused(field, value, "true or false");
        case FieldType::choice:
            return choice_value(field, value);
        case FieldType::input_ids:
            break;
    }
    return ids_value(field, value);
}

std::string field_text(const Json& value) {
    if (value.is_null()) return {};
    if (value.is_string()) return value.get<std::string>();
    if (!value.is_array()) return value.dump();
    std::vector<std::string> parts;
    for (const auto& part : value) parts.push_back(field_text(part));
    return joined(parts);
}

Json new_entry(RegisterKind kind, const InputId& id, std::string_view title, const Stamp& stamp) {
    return with_entry_type(kind, [&]<class Entry>(std::type_identity<Entry>) {
        Entry entry;
        entry.id = id;
        entry.title = title;
        entry.recorded_on = stamp.today;
        entry.history.push_back(make_event(stamp, event::created));
        return record_to_json(entry);
    });
}

Parsed<Json> checked_entry(RegisterKind kind, const Json& entry, std::string_view file) {
    return with_entry_type(kind, [&]<class Entry>(std::type_identity<Entry>) -> Parsed<Json> {
        auto parsed = record_from_json<Entry>(entry, file);
        if (!parsed) return {std::nullopt, std::move(parsed.diagnostics)};
        return {record_to_json(*parsed.value), std::move(parsed.diagnostics)};
    });
}

}  // namespace isms

#include "fields.hpp"

#include "typed/resolve.hpp"

#include <isms/base/text.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

namespace isms::cli {
namespace {

const EntryField& field_named(RegisterKind kind, const std::string& name) {
    if (const auto* field = find_field(kind, name)) return *field;
    std::vector<std::string> names;
    for (const auto& field : entry_fields(kind)) names.push_back(field.name);
    const auto meant = did_you_mean(name, names);
    throw usage_error("unknown-field",
                      fmt::format("{} have no field '{}'", register_info(kind).name, name),
                      meant.empty() ? "fields: " + field_names(kind) : meant);
}

Json typed_value(Context& context, const EntryField& field, const std::string& text,
                 Result& result) {
    if (!text.empty() && field.name == "owner")
        return resolve_person(context, text, "the owner").str();
    if (!text.empty() && field.type == FieldType::date)
        return context.date(text, field.name, result).iso();
    if (field.type == FieldType::input_ids) {
        Json ids = Json::array();
        for (const auto part : split(text, ',')) {
            if (!trim(part).empty())
                ids.push_back(resolve_input(context, std::string(trim(part)), result).str());
        }
        return ids;
    }
    auto value = field_value(field, text);
    if (!value) throw Error(ExitCode::usage, std::move(value.diagnostics));
    return std::move(*value.value);
}

/// In what the entry is measured once the fields are set.
std::string unit_of(const Json& entry, const std::vector<std::string>& typed) {
    constexpr std::string_view field = "unit=";
    for (const auto& word : typed) {
        if (word.starts_with(field)) return std::string(trim(word.substr(field.size())));
    }
    return entry.value("unit", "");
}

}  // namespace

FieldValues read_fields(Context& context, RegisterKind kind, const Json& entry,
                        const std::vector<std::string>& typed, Result& result) {
    FieldValues values;
    const auto unit = unit_of(entry, typed);
    for (const auto& word : typed) {
        const auto equals = word.find('=');
        if (equals == std::string::npos) {
            throw usage_error("field-syntax", fmt::format("'{}' sets no field", word),
                              "write FIELD=VALUE; fields: " + field_names(kind));
        }
        const auto& field = field_named(kind, word.substr(0, equals));
        auto text = std::string(trim(word.substr(equals + 1)));
        if (field.type == FieldType::number && unit == "%" && text.ends_with('%'))
            text = std::string(trim(std::string_view(text).substr(0, text.size() - 1)));
        if (field.name == "title" && text.empty())
            throw usage_error("title-empty", "the title can't be empty", "say what it is about");
        values.emplace_back(field.name, typed_value(context, field, text, result));
    }
    return values;
}

std::string field_names(RegisterKind kind) {
    std::vector<std::string> names;
    for (const auto& field : entry_fields(kind)) names.push_back(field.name);
    return join(names, ", ");
}

Result finish_entry(Context& context, RegisterKind kind, const InputId& id, const Json& entry,
                    std::string_view done, const Stamp&, ChangeSet changes, Result result) {
    const auto path = paths::input(id);
    if (context.store().exists(path)) {
        changes.replace(path, print_json(entry));
    } else {
        changes.create(path, print_json(entry));
    }
    const auto title = entry.value("title", "");
    changes.summary = fmt::format("{} {}", id.str(), title);
    context.apply(changes, result);
    result.note(fmt::format("{}{} {}: {}", context.globals().dry_run ? "(dry run) " : "", id.str(),
                            done, title));
    result.view = Verbatim{id.str() + "\n"};
    result.data["register"] = register_info(kind).name;
    result.data["entry"] = entry;
    return result;
}

}  // namespace isms::cli

#include "record_codec.hpp"

#include <isms/base/text.hpp>

namespace isms {

std::string ReadContext::pointer() const {
    if (parent_ == nullptr) return {};
    auto pointer = parent_->pointer() + "/";
    if (key_.data() == nullptr) return pointer + std::to_string(index_);
    for (const char letter : key_) {
        if (letter == '~') {
            pointer += "~0";
        } else if (letter == '/') {
            pointer += "~1";
        } else {
            pointer += letter;
        }
    }
    return pointer;
}

void ReadContext::report(std::string code, std::string message, std::string hint) const {
    diagnostics_->push_back({Severity::error,
                             std::move(code),
                             std::move(message),
                             std::string(file_),
                             parent_ == nullptr ? "/" : pointer(),
                             {},
                             std::move(hint)});
}

bool ReadContext::wrong_type(JsonView json, std::string_view wanted) const {
    report("record-wrong-type",
           std::string("expected ") + std::string(wanted) + " but found " + json.type_name(),
           "mend the value, or restore the file from version control or a backup");
    return false;
}

bool ReadContext::bad_value(std::string_view found, std::string_view wanted) const {
    report("record-bad-value", "'" + std::string(found) + "' is not " + std::string(wanted),
           "mend the value, or restore the file from version control or a backup");
    return false;
}

bool read_envelope(JsonView json, std::string_view kind, const ReadContext& context) {
    if (!json.is_object()) return context.wrong_type(json, "a record, which is an object");
    const auto record = json.find("record");
    if (!record || !record->is_text() || record->text() != kind) {
        context.at("record").report(
            "record-kind", fmt::format("this is not a record of kind \"{}\"", kind),
            "put the file where its kind belongs, or restore it from version control or a backup");
        return false;
    }
    const auto version = json.find("version");
    const bool is_whole = version && version->is_integer();
    if (!is_whole || version->integer().value_or(1) < 1) {
        context.at("version").report("record-version", "'version' must be a whole number from 1 on",
                                     "add \"version\": 1");
        return false;
    }
    if (version->integer() != record_version) {
        context.at("version").report(
            "record-version",
            fmt::format("version {} is newer than this program understands ({})",
                        version->value().dump(), record_version),
            "update isms-review; nothing was changed");
        return false;
    }
    return true;
}

Json schema_envelope(std::string_view kind, std::string_view title, Json body) {
    Json schema = {
        {"$schema", "https://json-schema.org/draft/2020-12/schema"},
        {"$id", fmt::format("https://isms-review.example.org/schema/{}.schema.json", kind)},
        {"title", title},
        {"type", "object"}};
    Json properties = {
        {"record", {{"const", kind}, {"description", "The kind of this record"}}},
        {"version",
         {{"const", record_version}, {"description", "The version of the kind's format"}}}};
    properties.update(body["properties"]);
    schema["properties"] = std::move(properties);
    Json required = {"record", "version"};
    for (auto& key : body["required"]) required.push_back(key);
    schema["required"] = std::move(required);
    return schema;
}

}  // namespace isms

#include "record_codec.hpp"

#include <isms/base/text.hpp>

namespace isms {

ReadContext ReadContext::at(std::string_view key) const {
    std::string child = pointer + "/";
    for (const char letter : key) {
        if (letter == '~') {
            child += "~0";
        } else if (letter == '/') {
            child += "~1";
        } else {
            child += letter;
        }
    }
    return {file, std::move(child), diagnostics};
}

bool read_envelope(const Json& json, std::string_view kind, const ReadContext& context) {
    if (!json.is_object()) return context.wrong_type(json, "a record, which is an object");
    const auto record = json.find("record");
    if (record == json.end() || !record->is_string() ||
        record->get_ref<const std::string&>() != kind) {
        context.at("record").report(
            "record-kind", fmt::format("this is not a record of kind \"{}\"", kind),
            "put the file where its kind belongs, or restore it from version control or a backup");
        return false;
    }
    const auto version = json.find("version");
    if (version == json.end() || !version->is_number_integer() ||
        version->get<std::int64_t>() < 1) {
        context.at("version").report("record-version", "'version' must be a whole number from 1 on",
                                     "add \"version\": 1");
        return false;
    }
    if (version->get<std::uint64_t>() >
        std::uint64_t{record_version}) {  // not negative, by the check before
        context.at("version").report(
            "record-version",
            fmt::format("version {} is newer than this program understands ({})",
                        version->get<std::uint64_t>(), record_version),
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

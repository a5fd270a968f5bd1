#include "unknown_keys.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

namespace isms::doctor {
namespace {

/// A JSON pointer's token (RFC 6901): `~` and `/` are escaped.
std::string token(std::string_view key) {
    std::string escaped = "/";
    for (const char letter : key) {
        if (letter == '~') {
            escaped += "~0";
        } else if (letter == '/') {
            escaped += "~1";
        } else {
            escaped += letter;
        }
    }
    return escaped;
}

class Comparison {
  public:
    Comparison(std::string file, Findings& findings)
        : file_(std::move(file)), findings_(&findings) {}

    void compare(const Json& schema, const Json& value, const std::string& pointer) {
        if (value.is_array() && schema.contains("items")) {
            for (std::size_t index = 0; index < value.size(); ++index) {
                compare(schema["items"], value[index], pointer + token(std::to_string(index)));
            }
        } else if (value.is_object() && schema.contains("properties")) {
            compare_keys(schema["properties"], value, pointer);
        }
    }

  private:
    void compare_keys(const Json& properties, const Json& value, const std::string& pointer) {
        for (const auto& [key, inner] : value.items()) {
            const auto property = properties.find(key);
            if (property == properties.end()) {
                report(properties, key, pointer + token(key));
            } else {
                compare(*property, inner, pointer + token(key));
            }
        }
    }

    void report(const Json& properties, const std::string& key, const std::string& pointer) {
        std::vector<std::string> known;
        for (const auto& property : properties.items()) known.push_back(property.key());
        const auto meant = did_you_mean(key, known);
        findings_->note({.code = "unknown-key",
                         .file = file_,
                         .message = "this version does not know the key '" + printable(key) +
                                    "' and keeps it as it is",
                         .hint = meant.empty()
                                     ? "leave it, if a newer version or another program wrote it"
                                     : meant,
                         .place = printable(pointer)});
    }

    std::string file_;
    Findings* findings_;
};

}  // namespace

void report_unknown_keys(const Json& schema, const Json& record, const std::string& file,
                         Findings& findings) {
    Comparison(file, findings).compare(schema, record, "");
}

}  // namespace isms::doctor

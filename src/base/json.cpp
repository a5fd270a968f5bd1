#include "json_builder.hpp"
#include "json_fault.hpp"
#include "utf8.hpp"

#include <isms/base/error.hpp>
#include <isms/base/json.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <utility>

template class nlohmann::basic_json<nlohmann::ordered_map>;

namespace isms {
namespace {

Diagnostic not_utf8(std::string_view text, std::size_t offset, std::string_view file) {
    const bool is_utf16 = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
    return {.code = "json-not-utf8",
            .message = "the file is not UTF-8",
            .file = std::string(file),
            .place = line_and_column(text, offset),
            .reason = is_utf16 ? std::string("it is UTF-16")
                               : fmt::format("the byte 0x{:02X} there belongs to no character",
                                             static_cast<unsigned char>(text[offset])),
            .hint = "save it in the encoding UTF-8"};
}

Diagnostic syntax(std::string_view text, std::string_view file, const JsonFault& fault) {
    return {.code = "json-syntax",
            .message = "the file is not JSON",
            .file = std::string(file),
            .place = line_and_column(text, fault.offset),
            .reason = fault.reason,
            .hint = fault.hint};
}

Diagnostic stopped(std::string_view text, std::string_view file, const JsonBuilder& builder) {
    if (builder.stop() == JsonBuilder::Stop::depth) {
        const auto depth = static_cast<std::size_t>(max_json_depth);
        return {.code = "json-too-deep",
                .message = fmt::format("the file nests deeper than {} levels", depth),
                .file = std::string(file),
                .place = line_and_column(text, find_json_depth(text, depth).value_or(0)),
                .reason = "no record nests that deep",
                .hint = "check that this is the right file, or restore it from a copy"};
    }
    if (builder.stop() == JsonBuilder::Stop::number) {
        return {.code = "json-number-range",
                .message = "a number is too large to be kept exactly",
                .file = std::string(file),
                .place = builder.here(),
                .reason = "integers have at most 64 bits, others at most about 1.8e308",
                .hint = "write it in double quotes if it is no quantity"};
    }
    const auto fault = find_json_fault(text);
    return syntax(text, file,
                  fault.value_or(JsonFault{builder.stopped_at(), "something unexpected stands here",
                                           "check the line, or restore the file from a copy"}));
}

}  // namespace

Parsed<Json> parse_json(std::string_view text, std::string_view file) {
    Parsed<Json> result;
    if (const auto offset = first_invalid_utf8(text)) {
        result.diagnostics.push_back(not_utf8(text, *offset, file));
        return result;
    }
    if (text.starts_with(utf8::byte_order_mark)) {
        result.diagnostics.push_back(
            syntax(text, file,
                   {0, "it starts with a byte order mark, an invisible character that JSON forbids",
                    "save it as UTF-8 without BOM"}));
        return result;
    }

    JsonBuilder builder(file);
    const bool complete = Json::sax_parse(text.begin(), text.end(), &builder);
    result.diagnostics = builder.take_duplicates();
    if (!complete) result.diagnostics.push_back(stopped(text, file, builder));
    if (result.diagnostics.empty()) result.value = builder.take();
    return result;
}

std::string print_json(const Json& json) {
    try {
        return json.dump(2) + '\n';
    } catch (const Json::type_error&) {
        // Only a program's own value can hold such bytes: what is read was checked.
        throw invalid_error("json-not-utf8", "a text that was to be written is not UTF-8",
                            "set the terminal and the files you read from to UTF-8");
    }
}

}  // namespace isms

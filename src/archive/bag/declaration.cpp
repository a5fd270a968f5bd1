#include "bag/declaration.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace isms::bag {
namespace {

constexpr std::array<std::string_view, 2> labels = {"BagIt-Version", "Tag-File-Character-Encoding"};
constexpr std::array<std::string_view, 6> versions = {"0.93", "0.94", "0.95",
                                                      "0.96", "0.97", "1.0"};

const std::string file(declaration_file);
const std::string remedy =
    "it has to be two lines: 'BagIt-Version: 1.0' and 'Tag-File-Character-Encoding: UTF-8'";

/// The value behind a label, however much white space lies between; none if the line is another.
std::optional<std::string_view> value_of(std::string_view line, std::string_view label) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || trim_linear(line.substr(0, colon)) != label)
        return std::nullopt;
    return trim_linear(line.substr(colon + 1));
}

bool is_as_written(std::string_view line, std::string_view label, std::string_view value) {
    return line == fmt::format("{}: {}", label, value);
}

}  // namespace

std::optional<Declaration> read_declaration(std::string bytes, Findings& findings) {
    const auto decoded = decode_tag_text(std::move(bytes), TagEncoding::utf8);
    if (!decoded.fault.empty()) {
        findings.error("bag-declaration", "bagit.txt can't be read", file, {}, decoded.fault,
                       remedy);
        return std::nullopt;
    }
    auto lines = tag_lines(decoded.text);
    std::array<std::string_view, 2> values;
    bool is_strict = true;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto value = i < lines.size() ? value_of(lines[i], labels[i]) : std::nullopt;
        if (!value || value->empty()) {
            findings.error("bag-declaration",
                           fmt::format("bagit.txt does not say its {}", labels[i]), file,
                           line_place(i + 1), {}, remedy);
            return std::nullopt;
        }
        values[i] = *value;
        is_strict = is_strict && is_as_written(lines[i], labels[i], *value);
    }
    Declaration declaration{std::string(values[0]), std::string(values[1]), TagEncoding::utf8};
    if (std::find(versions.begin(), versions.end(), values[0]) == versions.end()) {
        findings.error("bag-version",
                       fmt::format("'{}' is no version of BagIt that is known", excerpt(values[0])),
                       file, line_place(1), {}, "known are 0.93 to 0.97 and 1.0 (RFC 8493)");
        return std::nullopt;
    }
    const auto encoding = tag_encoding(values[1]);
    if (!encoding) {
        findings.error("bag-encoding",
                       fmt::format("tag files in '{}' can't be read", excerpt(values[1])), file,
                       line_place(2), {},
                       "known are UTF-8, US-ASCII, UTF-16, UTF-16BE, UTF-16LE and ISO-8859-1");
        return std::nullopt;
    }
    declaration.encoding = *encoding;
    if (!is_strict || lines.size() > labels.size()) {
        const std::string message = lines.size() > labels.size()
                                        ? "bagit.txt has more than two lines"
                                        : "bagit.txt has white space where none may be";
        if (declaration.is_final())
            findings.error("bag-declaration", message, file, {}, {}, remedy);
        else
            findings.warning("bag-declaration", message, file, {}, {}, remedy);
    }
    return declaration;
}

}  // namespace isms::bag

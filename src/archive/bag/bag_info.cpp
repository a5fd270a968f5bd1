#include "bag/bag_info.hpp"

#include "bag/tag_text.hpp"

#include <isms/base/error.hpp>
#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace isms::bag {
namespace {

bool is_control(char letter) {
    const auto code = static_cast<unsigned char>(letter);
    return code < 0x20 || code == 0x7F;
}

bool has_control(std::string_view text) {
    return std::any_of(text.begin(), text.end(), is_control);
}

bool read_number(std::string_view text, std::uint64_t& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

}  // namespace

std::vector<BagField> read_bag_info(std::string_view text, std::string_view file, bool is_final,
                                    Findings& findings) {
    std::vector<BagField> fields;
    std::size_t number = 0;
    for (const auto line : tag_lines(text)) {
        ++number;
        const auto content = trim_linear(line);
        if (content.empty()) continue;
        const bool goes_on = content.data() != line.data();
        const auto colon = line.find(':');
        const auto label = trim_linear(line.substr(0, colon));
        if (goes_on && !fields.empty()) {
            auto& value = fields.back().value;
            if (!value.empty()) value += ' ';
            value += content;
        } else if (colon == std::string_view::npos || label.empty() || goes_on) {
            findings.error("bag-info-line", "this line is not understood", std::string(file),
                           line_place(number), fmt::format("it reads '{}'", excerpt(line)),
                           "a line has a label, a colon, a space and a value; a line that begins "
                           "with white space goes on with the one before");
        } else {
            const auto rest = line.substr(colon + 1);
            const bool is_close = !rest.empty() && linear_space.find(rest[0]) == linear_space.npos;
            if (is_final && (label.size() != colon || is_close))
                findings.warning("bag-info-line",
                                 fmt::format("white space around the colon of '{}' is not as it "
                                             "should be",
                                             excerpt(label)),
                                 std::string(file), line_place(number), {},
                                 "write the label, a colon, one space and the value");
            fields.push_back({std::string(label), std::string(trim_linear(rest))});
        }
    }
    return fields;
}

std::vector<std::string> values_of(std::span<const BagField> fields, std::string_view label) {
    const auto wanted = lower_ascii(label);
    std::vector<std::string> values;
    for (const auto& field : fields) {
        if (lower_ascii(field.label) == wanted) values.push_back(field.value);
    }
    return values;
}

std::optional<Oxum> parse_oxum(std::string_view text) {
    const auto dot = text.find('.');
    Oxum oxum;
    if (dot == std::string_view::npos || !read_number(text.substr(0, dot), oxum.bytes) ||
        !read_number(text.substr(dot + 1), oxum.files))
        return std::nullopt;
    return oxum;
}

std::string to_text(const Oxum& oxum) {
    return fmt::format("{}.{}", oxum.bytes, oxum.files);
}

std::string print_bag_info(std::span<const BagField> fields) {
    std::string text;
    for (const auto& [label, value] : fields) {
        if (trim_linear(label).empty() || trim_linear(label) != label ||
            label.find(':') != std::string::npos || has_control(label) || has_control(value) ||
            first_invalid_utf8(label) || first_invalid_utf8(value))
            throw invalid_error("bag-info-field",
                                fmt::format("'{}' can't stand in bag-info.txt", excerpt(label)),
                                "a field is one line of text, and its label has no colon");
        text += fmt::format("{}: {}\n", label, trim_linear(value));
    }
    return text;
}

}  // namespace isms::bag

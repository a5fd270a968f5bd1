#include "number_format.hpp"

#include "attribute_number.hpp"

#include <isms/base/text.hpp>

#include <algorithm>

namespace isms::exchange {
namespace {

/// `[h]`, `[mm]`: hours that do not start anew after a day.
bool is_elapsed(std::string_view bracket) {
    return !bracket.empty() &&
           bracket.find_first_not_of(bracket.front()) == std::string_view::npos &&
           std::string_view("hms").find(bracket.front()) != std::string_view::npos;
}

/// The length of what starts with a quote or bracket, the closing one included.
std::size_t enclosed_length(std::string_view code, char closing) {
    const auto end = code.find(closing, 1);
    return end == std::string_view::npos ? code.size() : end + 1;
}

}  // namespace

NumberKind builtin_number_kind(int format) {
    if (format == 9 || format == 10) return NumberKind::percent;
    if (format == 46) return NumberKind::duration;
    if ((format >= 14 && format <= 22) || format == 45 || format == 47) return NumberKind::date;
    return NumberKind::plain;
}

NumberKind number_kind(std::string_view format_code) {
    const auto lower = lower_ascii(format_code);
    std::string_view code = lower;
    // The first section is the format of positive numbers.
    auto kind = NumberKind::plain;
    while (!code.empty() && code.front() != ';') {
        std::size_t length = 1;
        switch (code.front()) {
            case '"':
                length = enclosed_length(code, '"');
                break;
            case '[':
                length = enclosed_length(code, ']');
                if (length > 2 && is_elapsed(code.substr(1, length - 2)))
                    return NumberKind::duration;
                break;
            case '\\':
            case '_':
            case '*':
                length = 2;
                break;
            case '%':
                kind = NumberKind::percent;
                break;
            case 'y':
            case 'm':
            case 'd':
            case 'h':
                kind = NumberKind::date;
                break;
            case 'g':
                // "General" is the format of what has none.
                if (code.starts_with("general")) length = std::string_view("general").size();
                break;
            default:
                break;
        }
        code.remove_prefix(std::min(length, code.size()));
    }
    return kind;
}

void StyleEvents::start(std::string_view name, const XmlAttributes& attributes) {
    if (name == "cellXfs") is_in_cell_formats_ = true;
    if (name == "numFmt") {
        const auto id = attribute_number(attributes, "numFmtId");
        const auto code = attributes.find("formatCode");
        if (id && code) custom_[*id] = number_kind(*code);
    }
    if (name == "xf" && is_in_cell_formats_) {
        const int id = attribute_number(attributes, "numFmtId").value_or(0);
        const auto custom = custom_.find(id);
        kinds_.push_back(custom == custom_.end() ? builtin_number_kind(id) : custom->second);
    }
}

void StyleEvents::end(std::string_view name) {
    if (name == "cellXfs") is_in_cell_formats_ = false;
}

}  // namespace isms::exchange

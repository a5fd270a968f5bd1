#include "plain.hpp"

#include <isms/base/unicode.hpp>

#include <algorithm>

namespace isms::ical {

std::string plain(std::string_view text, bool keeps_lines) {
    std::string result;
    while (const auto wrong = first_invalid_utf8(text)) {
        result += text.substr(0, *wrong);
        result += "\xEF\xBF\xBD";
        text.remove_prefix(*wrong + 1);
    }
    result += text;
    const auto is_control = [&](char letter) {
        const auto byte = static_cast<unsigned char>(letter);
        return (byte < 0x20 && !(keeps_lines && letter == '\n')) || byte == 0x7F;
    };
    std::replace_if(result.begin(), result.end(), is_control, ' ');
    return result;
}

std::string plain_parameter(std::string_view text) {
    auto result = plain(text);
    std::replace(result.begin(), result.end(), '"', '\'');
    std::replace(result.begin(), result.end(), '^', ' ');
    std::replace(result.begin(), result.end(), '\\', '/');
    return result;
}

}  // namespace isms::ical

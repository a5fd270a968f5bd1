#include "bag/tag_text.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace isms::bag {
namespace {

void append_utf8(std::string& text, char32_t code) {
    const auto add = [&](char32_t byte) { text += static_cast<char>(byte); };
    if (code < 0x80) {
        add(code);
    } else if (code < 0x800) {
        add(0xC0U | (code >> 6U));
        add(0x80U | (code & 0x3FU));
    } else if (code < 0x10000) {
        add(0xE0U | (code >> 12U));
        add(0x80U | ((code >> 6U) & 0x3FU));
        add(0x80U | (code & 0x3FU));
    } else {
        add(0xF0U | (code >> 18U));
        add(0x80U | ((code >> 12U) & 0x3FU));
        add(0x80U | ((code >> 6U) & 0x3FU));
        add(0x80U | (code & 0x3FU));
    }
}

TagText from_latin1(std::string_view bytes) {
    TagText result;
    result.text.reserve(bytes.size());
    for (const char byte : bytes) append_utf8(result.text, static_cast<unsigned char>(byte));
    return result;
}

/// The 16-bit units of UTF-16, one after the other.
class Units {
  public:
    Units(std::string_view bytes, bool big) : bytes_(bytes), big_(big) {}

    bool at_end() const { return bytes_.empty(); }
    char32_t next() {
        const char32_t first = static_cast<unsigned char>(bytes_[0]);
        const char32_t second = static_cast<unsigned char>(bytes_[1]);
        bytes_.remove_prefix(2);
        return big_ ? first << 8U | second : second << 8U | first;
    }

  private:
    std::string_view bytes_;
    bool big_;
};

TagText from_utf16(std::string_view bytes, TagEncoding encoding) {
    bool big = encoding != TagEncoding::utf16_little;
    if (encoding == TagEncoding::utf16) {
        const bool little_mark = bytes.starts_with("\xFF\xFE");
        if (little_mark || bytes.starts_with("\xFE\xFF")) bytes.remove_prefix(2);
        big = !little_mark;
    }
    if (bytes.size() % 2 != 0) return {{}, "it is not UTF-16: it has an odd number of bytes"};
    TagText result;
    result.text.reserve(bytes.size() / 2);
    for (Units units(bytes, big); !units.at_end();) {
        auto code = units.next();
        if (code >= 0xD800 && code < 0xE000) {
            const char32_t low = code < 0xDC00 && !units.at_end() ? units.next() : 0;
            if (low < 0xDC00 || low >= 0xE000)
                return {{}, "it is not UTF-16: half of a character is missing"};
            code = 0x10000 + ((code - 0xD800) << 10U) + (low - 0xDC00);
        }
        append_utf8(result.text, code);
    }
    return result;
}

}  // namespace

std::optional<TagEncoding> tag_encoding(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, TagEncoding>, 8> names = {
        {{"utf-8", TagEncoding::utf8},
         {"us-ascii", TagEncoding::utf8},
         {"ascii", TagEncoding::utf8},
         {"utf-16", TagEncoding::utf16},
         {"utf-16be", TagEncoding::utf16_big},
         {"utf-16le", TagEncoding::utf16_little},
         {"iso-8859-1", TagEncoding::latin1},
         {"latin1", TagEncoding::latin1}}};
    const auto wanted = lower_ascii(name);
    for (const auto& [known, encoding] : names) {
        if (known == wanted) return encoding;
    }
    return std::nullopt;
}

TagText decode_tag_text(std::string bytes, TagEncoding encoding) {
    if (encoding == TagEncoding::latin1) return from_latin1(bytes);
    if (encoding != TagEncoding::utf8) return from_utf16(bytes, encoding);
    if (bytes.starts_with("\xEF\xBB\xBF")) return {{}, "it begins with a byte order mark"};
    if (first_invalid_utf8(bytes)) return {{}, "it is not UTF-8"};
    return {std::move(bytes), {}};
}

std::vector<std::string_view> tag_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = text.find_first_of("\r\n");
        lines.push_back(text.substr(0, end));
        if (end == std::string_view::npos) break;
        text.remove_prefix(text.substr(end).starts_with("\r\n") ? end + 2 : end + 1);
    }
    return lines;
}

std::string_view trim_linear(std::string_view text) {
    const auto first = text.find_first_not_of(linear_space);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(linear_space) - first + 1);
}

}  // namespace isms::bag

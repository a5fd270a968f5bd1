#include "ascii.hpp"
#include "utf8.hpp"

#include <isms/base/text.hpp>

#include <utf8proc.h>

#include <array>

namespace isms {
namespace {

struct Letter {
    char32_t letter;
    std::string_view ascii;
};

/// Letters of European names that Unicode does not decompose into a base letter and a mark.
constexpr std::array undecomposed = {Letter{U'æ', "ae"}, Letter{U'ð', "d"}, Letter{U'ø', "o"},
                                     Letter{U'þ', "th"}, Letter{U'đ', "d"}, Letter{U'ħ', "h"},
                                     Letter{U'ı', "i"},  Letter{U'ł', "l"}, Letter{U'œ', "oe"},
                                     Letter{U'ŧ', "t"}};

constexpr bool is_apostrophe(char32_t c) {
    return c == U'\'' || c == U'’';
}

/// Builds the slug; a separator is written only once something follows it.
class Builder {
  public:
    void add(char32_t c) {
        if (c < 0x80 &&
            (ascii::is_digit(static_cast<char>(c)) || ascii::is_letter(static_cast<char>(c)))) {
            append(ascii::to_lower(static_cast<char>(c)));
            return;
        }
        for (const Letter& letter : undecomposed) {
            if (letter.letter == c) {
                for (const char replacement : letter.ascii) append(replacement);
                return;
            }
        }
        const bool is_mark = c >= 0x80 && utf8proc_category(static_cast<utf8proc_int32_t>(c)) ==
                                              UTF8PROC_CATEGORY_MN;
        if (!is_mark && !is_apostrophe(c)) separated_ = true;
    }

    std::string take() { return std::move(slug_); }

  private:
    void append(char c) {
        if (separated_ && !slug_.empty()) slug_ += '-';
        separated_ = false;
        slug_ += c;
    }

    std::string slug_;
    bool separated_ = false;
};

}  // namespace

std::string slug(std::string_view name) {
    constexpr auto options =
        static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD);
    Builder builder;
    for (std::size_t at = 0; at < name.size();) {
        if (static_cast<unsigned char>(name[at]) < 0x80) {
            builder.add(static_cast<char32_t>(name[at++]));
            continue;
        }
        const utf8::Decoded decoded = utf8::decode(name.substr(at));
        at += decoded.length;
        // No code point decomposes into more than 18 others (U+FDFA).
        std::array<utf8proc_int32_t, 32> parts{};
        const utf8proc_ssize_t count =
            utf8proc_decompose_char(static_cast<utf8proc_int32_t>(decoded.codepoint), parts.data(),
                                    static_cast<utf8proc_ssize_t>(parts.size()), options, nullptr);
        for (std::size_t index = 0; index < parts.size(); ++index) {
            if (static_cast<utf8proc_ssize_t>(index) >= count) break;
            builder.add(static_cast<char32_t>(parts.at(index)));
        }
    }
    return builder.take();
}

}  // namespace isms

#include "docx/look.hpp"

#include <isms/base/text.hpp>

#include <algorithm>
#include <array>

namespace isms::docx {

namespace {

struct EastAsianFont {
    std::string_view language;
    std::string_view font;
};

// The longer tag first: the first that begins the document's language is taken.
constexpr std::array<EastAsianFont, 4> east_asian_fonts{{{"zh-hant", "Microsoft JhengHei"},
                                                         {"zh-tw", "Microsoft JhengHei"},
                                                         {"zh", "Microsoft YaHei"},
                                                         {"ko", "Malgun Gothic"}}};
constexpr std::string_view usual_east_asian_font = "Yu Gothic";

}  // namespace

std::string_view tone_colour(Tone tone) {
    switch (tone) {
        case Tone::muted:
            return colour::soft;
        case Tone::good:
            return "14653A";
        case Tone::warning:
            return "7F4D00";
        case Tone::bad:
            return "A61B1B";
        case Tone::normal:
            break;
    }
    return {};
}

Page page_of(Paper paper) {
    Page page;
    const bool is_letter = paper == Paper::letter;
    page.width = is_letter ? 12240 : 11906;
    page.height = is_letter ? 15840 : 16838;
    return page;
}

std::string language_of(const Document& document) {
    constexpr std::size_t longest = 35;  // what RFC 5646, 4.4.1, asks readers to have room for
    const auto& tag = document.language;
    const bool is_tag = !tag.empty() && tag.size() <= longest && tag.front() != '-' &&
                        std::all_of(tag.begin(), tag.end(), [](char c) {
                            return c == '-' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                                   (c >= 'a' && c <= 'z');
                        });
    return is_tag ? tag : "en";
}

Fonts fonts_of(std::string_view language) {
    const auto tag = lower_ascii(language);
    const auto* const found =
        std::find_if(east_asian_fonts.begin(), east_asian_fonts.end(),
                     [&](const EastAsianFont& one) { return tag.starts_with(one.language); });
    Fonts fonts;
    fonts.east_asian = found == east_asian_fonts.end() ? usual_east_asian_font : found->font;
    return fonts;
}

}  // namespace isms::docx

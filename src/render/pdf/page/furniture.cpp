#include "pdf/page/furniture.hpp"

#include <isms/base/unicode.hpp>

#include <fmt/format.h>

namespace isms::pdf {
namespace {

constexpr Type running_type{7.4, 10, false, false};
constexpr double head_top = 34;
constexpr double foot_above_edge = 44;
constexpr double page_number_width = 70;

}  // namespace

void put_running_lines(const Document& document, const Fonts& fonts, const Palette& palette,
                       const PageSize& size, NodeId last_words, std::vector<Page>& pages) {
    const double width = size.text_width();
    const double foot = size.height - foot_above_edge;
    for (std::size_t number = 0; number < pages.size(); ++number) {
        auto& page = pages[number];
        if (number > 0) {
            const double half = width * 0.45;
            put_furniture(page, fonts, document.title, running_type, palette.soft, size.left,
                          head_top, half - 10);
            put_furniture(page, fonts, document.classification, running_type, palette.soft,
                          size.left + half, head_top, width - half, Align::right);
            put_furniture(page, fonts, document.notice, running_type, palette.warning, size.left,
                          head_top + running_type.leading, width, Align::right);
        }
        page.push_back(
            {artifact,
             LineMark{size.left, foot - 6, size.left + width, foot - 6, 0.4, palette.line, {}}});
        const bool is_last = number + 1 == pages.size();
        put_furniture(page, fonts, document.footer, running_type, palette.soft, size.left, foot,
                      width - page_number_width, Align::left, is_last ? last_words : artifact);
        put_furniture(page, fonts, fmt::format("{} / {}", number + 1, pages.size()), running_type,
                      palette.soft, size.left + width - page_number_width, foot, page_number_width,
                      Align::right);
    }
}

bool fits_the_foot(const std::string& footer, const Fonts& fonts, const PageSize& size) {
    const auto layout = fonts.layout(running_type);
    const auto shown = printable(footer);
    pango_layout_set_text(layout.get(), shown.c_str(), static_cast<int>(shown.size()));
    PangoRectangle extents;
    pango_layout_get_extents(layout.get(), nullptr, &extents);
    return pango_layout_get_line_count(layout.get()) == 1 &&
           static_cast<double>(extents.width) / PANGO_SCALE < size.text_width() - page_number_width;
}

}  // namespace isms::pdf

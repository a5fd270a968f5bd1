#include "pdf/typeset.hpp"

#include "pdf/blocks/block_printer.hpp"
#include "pdf/finish/finish.hpp"
#include "pdf/logo.hpp"
#include "pdf/page/furniture.hpp"
#include "pdf/page/title_block.hpp"
#include "pdf/painter.hpp"

#include <fmt/format.h>

namespace isms::pdf {
namespace {

double aspect_of(const std::string& logo) {
    if (logo.empty()) return 1;
    const auto image = read_logo(logo);
    return static_cast<double>(cairo_image_surface_get_width(image.get())) /
           cairo_image_surface_get_height(image.get());
}

// The foot of each page is furniture; once it is part of the text: on the last page, or below the
// text where the line at its foot can't hold it.
NodeId put_last_words(Typesetting& setting, const std::string& footer) {
    if (footer.empty()) return artifact;
    const auto node = setting.structure.add(Structure::root, Role::paragraph);
    if (fits_the_foot(footer, setting.fonts, setting.flow.size())) return node;
    setting.flow.skip(14);
    Text text(setting, node, Inline(footer), {small_type, setting.palette.soft});
    put_text(setting, text);
    return artifact;
}

std::string substitution_text(char32_t character, std::size_t count) {
    return fmt::format("U+{:04X} ({} {})", static_cast<std::uint32_t>(character), count,
                       count == 1 ? "time" : "times");
}

}  // namespace

PdfResult typeset(const Document& document) {
    const Fonts fonts(document.language);
    const auto palette = palette_of(document.brand);
    const auto size = page_size(document.brand.paper);
    const double logo_aspect = aspect_of(document.brand.logo);
    Structure structure;
    Flow flow(size);
    Substitutions substitutions;
    Typesetting setting{fonts, palette, structure, flow, substitutions};
    put_title_block(setting, document, logo_aspect);
    BlockPrinter(setting, Structure::root).print(document.blocks);
    const auto last_words = put_last_words(setting, document.footer);
    put_running_lines(document, fonts, palette, size, last_words, flow.pages());

    PdfResult result;
    const auto painted = paint(size, flow.pages(), document.brand.logo);
    result.bytes = finish({document, size, painted, structure, flow.links(), flow.bookmarks()});
    for (const auto& [character, count] : substitutions)
        result.substitutions.push_back(substitution_text(character, count));
    return result;
}

}  // namespace isms::pdf

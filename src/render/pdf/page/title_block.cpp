#include "pdf/page/title_block.hpp"

#include "pdf/blocks/facts.hpp"

#include <isms/base/unicode.hpp>

#include <algorithm>

namespace isms::pdf {
namespace {

constexpr double logo_height = 40;
constexpr double widest_logo = 150;

void put_paragraph(Typesetting& setting, Role role, const std::string& text,
                   const Text::Look& look) {
    if (text.empty()) return;
    Text lines(setting, setting.structure.add(Structure::root, role), Inline(text), look);
    put_text(setting, lines);
}

// The logo stands in the upper right corner and takes no room from the text beside it.
void put_logo(Typesetting& setting, const Brand& brand, double aspect) {
    if (brand.logo.empty()) return;
    auto& flow = setting.flow;
    const double height = std::min(logo_height, widest_logo / aspect);
    const double width = height * aspect;
    const auto node = setting.structure.add(Structure::root, Role::figure);
    const Rectangle box{flow.left() + flow.width() - width, flow.size().top - 26, width, height};
    setting.structure[node].alternative = printable(brand.logo_text);
    const double page = flow.size().height;
    setting.structure[node].box = {box.x, page - box.y - box.height, box.x + box.width,
                                   page - box.y};
    flow.put({node, LogoMark{box}});
}

void put_notice(Typesetting& setting, const std::string& notice) {
    if (notice.empty()) return;
    auto& flow = setting.flow;
    flow.need(0);
    flow.open_frame(setting.palette.warning, setting.palette.tint);
    flow.advance(-4);
    put_paragraph(setting, Role::paragraph, notice, {{9, 13, true}, setting.palette.warning});
    flow.advance(-4);
    flow.close_frame();
    flow.advance(12);
}

}  // namespace

void put_title_block(Typesetting& setting, const Document& document, double logo_aspect) {
    auto& flow = setting.flow;
    const auto& palette = setting.palette;
    put_logo(setting, document.brand, logo_aspect);
    put_paragraph(setting, Role::paragraph, document.classification,
                  {{8.2, 12, true}, palette.soft});
    flow.advance(document.brand.logo.empty() ? 12 : 22);
    put_notice(setting, document.notice);
    flow.add_bookmark(1, printable(document.title));
    put_paragraph(setting, Role::h1, document.title, {title_type, palette.accent});
    flow.advance(1);
    put_paragraph(setting, Role::paragraph, document.subtitle, {subtitle_type, palette.soft});
    flow.advance(16);
    put_control(setting, Structure::root, document.control);
    flow.advance(8);
}

}  // namespace isms::pdf

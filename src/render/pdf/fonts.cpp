#include "pdf/fonts.hpp"

#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>
#include <stdexcept>

namespace isms::pdf {
namespace {

// Inter for Latin, Greek and Cyrillic; Noto for every other script. Nothing that the user or the
// administrator has set for the screen comes in. The cache is the one that the packages fill.
constexpr const char* configuration = R"xml(<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts/opentype/inter</dir>
  <dir>/usr/share/fonts/truetype/inter</dir>
  <dir>/usr/share/fonts/truetype/noto</dir>
  <dir>/usr/share/fonts/opentype/noto</dir>
  <cachedir>/var/cache/fontconfig</cachedir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <selectfont>
    <rejectfont><pattern><patelt name="color"><bool>true</bool></patelt></pattern></rejectfont>
    <rejectfont><pattern><patelt name="variable"><bool>true</bool></patelt></pattern></rejectfont>
  </selectfont>
</fontconfig>
)xml";

constexpr const char* text_families =
    "Inter,Noto Sans,Noto Sans Arabic,Noto Sans Hebrew,Noto Sans Devanagari,Noto Sans Thai,"
    "Noto Sans CJK SC,Noto Sans Symbols2,Noto Sans Symbols,Noto Sans Math";
constexpr const char* mono_families = "Noto Sans Mono,Noto Sans Mono CJK SC,Inter,Noto Sans";

std::shared_ptr<FcConfig> known_fonts() {
    std::shared_ptr<FcConfig> config(FcConfigCreate(), FcConfigDestroy);
    const auto* const text = reinterpret_cast<const FcChar8*>(configuration);
    if (!config || !FcConfigParseAndLoadFromMemory(config.get(), text, FcTrue) ||
        !FcConfigBuildFonts(config.get()))
        throw std::runtime_error("the fonts can't be read");
    return config;
}

void require(FcConfig* config, const char* family, const char* package) {
    const auto* const fonts = FcConfigGetFonts(config, FcSetSystem);
    for (int i = 0; fonts != nullptr && i < fonts->nfont; ++i) {
        FcChar8* name = nullptr;
        if (FcPatternGetString(fonts->fonts[i], FC_FAMILY, 0, &name) == FcResultMatch &&
            std::string_view(reinterpret_cast<const char*>(name)) == family)
            return;
    }
    throw std::runtime_error(std::string("the typeface ") + family +
                             " is not installed; install the package " + package);
}

}  // namespace

void EndFontMap::operator()(PangoFontMap* map) const {
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), nullptr);
    g_object_unref(map);
}

Fonts::Fonts(std::string_view language)
    : map_(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)) {
    const auto config = known_fonts();
    require(config.get(), "Inter", "fonts-inter");
    require(config.get(), "Noto Sans", "fonts-noto-core");
    require(config.get(), "Noto Sans Mono", "fonts-noto-mono");
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map_.get()), config.get());
    // A point of type is a point of paper.
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map_.get()), 72);
    context_.reset(pango_font_map_create_context(map_.get()));
    pango_context_set_language(context_.get(),
                               pango_language_from_string(std::string(language).c_str()));
    pango_context_set_round_glyph_positions(context_.get(), FALSE);
    const std::unique_ptr<cairo_font_options_t, decltype(&cairo_font_options_destroy)> options(
        cairo_font_options_create(), cairo_font_options_destroy);
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context_.get(), options.get());
}

std::shared_ptr<PangoLayout> Fonts::layout(const Type& type) const {
    std::shared_ptr<PangoLayout> layout(pango_layout_new(context_.get()), Unref<PangoLayout>());
    const std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)> face(
        pango_font_description_new(), pango_font_description_free);
    pango_font_description_set_family_static(face.get(), type.mono ? mono_families : text_families);
    pango_font_description_set_absolute_size(face.get(), type.size * PANGO_SCALE);
    if (type.bold) pango_font_description_set_weight(face.get(), PANGO_WEIGHT_SEMIBOLD);
    pango_layout_set_font_description(layout.get(), face.get());
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    return layout;
}

}  // namespace isms::pdf

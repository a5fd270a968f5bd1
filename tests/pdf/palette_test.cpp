#include "pdf/style.hpp"
#include "support/catch.hpp"

#include <cmath>

using namespace isms;
using namespace isms::pdf;

namespace {

double channel(double value) {
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double contrast_to(const Colour& colour, const Colour& paper) {
    const auto luminance = [](const Colour& c) {
        return 0.2126 * channel(c.red) + 0.7152 * channel(c.green) + 0.0722 * channel(c.blue);
    };
    return (luminance(paper) + 0.05) / (luminance(colour) + 0.05);
}

}  // namespace

TEST_CASE("every colour of text can be read on paper and on its tint (WCAG 2.2, 1.4.3)") {
    const Palette palette;
    for (const auto& colour : {palette.ink, palette.soft, palette.link, palette.good,
                               palette.warning, palette.bad, palette.accent}) {
        CHECK(contrast_to(colour, {1, 1, 1}) >= 4.5);
        CHECK(contrast_to(colour, palette.tint) >= 4.5);
    }
}

TEST_CASE("an accent keeps its hue but is darkened until it can be read") {
    Brand brand;
    for (const auto* accent : {"#ffffff", "#ffe600", "#7fd29f", "#1f4e79", "#000000"}) {
        brand.accent = accent;
        CHECK(contrast_to(palette_of(brand).accent, {1, 1, 1}) >= 4.5);
    }
    brand.accent = "#1f4e79";
    CHECK(palette_of(brand).accent.blue == Approx(0x79 / 255.0));
    for (const auto* wrong : {"", "blue", "#12345", "#12345g", "#1234567"}) {
        brand.accent = wrong;
        CHECK(palette_of(brand).accent == Palette{}.accent);
    }
}

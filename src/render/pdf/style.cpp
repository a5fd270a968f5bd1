#include "pdf/style.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace isms::pdf {
namespace {

constexpr double least_contrast = 4.5;

std::optional<Colour> colour_of(const std::string& hex) {
    if (hex.size() != 7 || hex.front() != '#') return std::nullopt;
    unsigned value = 0;
    const auto* const end = hex.data() + hex.size();
    const auto [rest, error] = std::from_chars(hex.data() + 1, end, value, 16);
    if (error != std::errc() || rest != end) return std::nullopt;
    const auto part = [&](unsigned shift) {
        return static_cast<double>((value >> shift) & 0xffU) / 255;
    };
    return Colour{part(16), part(8), part(0)};
}

// WCAG 2.2, relative luminance.
double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double contrast_to_white(const Colour& colour) {
    const double luminance =
        0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
    return 1.05 / (luminance + 0.05);
}

}  // namespace

const Colour& Palette::of(Tone tone) const {
    switch (tone) {
        case Tone::muted:
            return soft;
        case Tone::good:
            return good;
        case Tone::warning:
            return warning;
        case Tone::bad:
            return bad;
        case Tone::normal:
            break;
    }
    return ink;
}

Palette palette_of(const Brand& brand) {
    Palette palette;
    auto accent = colour_of(brand.accent);
    if (!accent) return palette;
    while (contrast_to_white(*accent) < least_contrast) {
        constexpr double darker = 0.95;
        *accent = {accent->red * darker, accent->green * darker, accent->blue * darker};
    }
    palette.accent = *accent;
    return palette;
}

Type heading_type(int level) {
    constexpr std::array<Type, 5> types{Type{14.5, 19, true}, Type{11.2, 15.5, true},
                                        Type{9.8, 14, true}, Type{9.2, 13.4, true},
                                        Type{9.2, 13.4, true}};
    return types[static_cast<std::size_t>(std::clamp(level, 2, 6) - 2)];
}

double space_before_heading(int level) {
    if (level <= 2) return 20;
    return level == 3 ? 13 : 9;
}

PageSize page_size(Paper paper) {
    PageSize size;
    const bool is_letter = paper == Paper::letter;
    size.width = is_letter ? 612 : 595.276;
    size.height = is_letter ? 792 : 841.89;
    return size;
}

}  // namespace isms::pdf

#include "brand/accent.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace isms::render {

namespace {

constexpr double least_contrast = 4.5;
constexpr double full = 255;

using Channels = std::array<double, 3>;  // red, green, blue, each from 0 to 1

std::optional<Channels> channels_of(std::string_view accent) {
    constexpr std::size_t length = 7;
    if (accent.size() != length || accent.front() != '#') return std::nullopt;
    unsigned value = 0;
    const auto* const end = accent.data() + accent.size();
    const auto [rest, error] = std::from_chars(accent.data() + 1, end, value, 16);
    if (error != std::errc() || rest != end) return std::nullopt;
    const auto channel = [&](unsigned shift) {
        return static_cast<double>((value >> shift) & 0xffU) / full;
    };
    return Channels{channel(16), channel(8), channel(0)};
}

// WCAG 2.2, relative luminance.
double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double contrast_to_white(const Channels& colour) {
    const double luminance =
        0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
    return 1.05 / (luminance + 0.05);
}

// Cut, not rounded, so that it is not lighter than what was measured.
unsigned byte_of(double channel) {
    constexpr double above_what_division_loses = 1e-6;
    return static_cast<unsigned>(channel * full + above_what_division_loses);
}

}  // namespace

std::string readable_accent(std::string_view accent) {
    auto colour = channels_of(accent);
    if (!colour) return {};
    constexpr double darker = 0.95;
    while (contrast_to_white(*colour) < least_contrast) {
        for (auto& channel : *colour) channel *= darker;
    }
    const auto& [red, green, blue] = *colour;
    return fmt::format("{:02X}{:02X}{:02X}", byte_of(red), byte_of(green), byte_of(blue));
}

}  // namespace isms::render

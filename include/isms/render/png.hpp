#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace isms::render {

struct PixelSize {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
};

/// The size that a PNG image states of itself (ISO/IEC 15948, 11.2.2); none for what is no such
/// image. The pixels are not looked at.
std::optional<PixelSize> png_size(std::string_view bytes);

}  // namespace isms::render

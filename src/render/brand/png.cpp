#include <isms/render/png.hpp>

namespace isms::render {

namespace {

constexpr std::string_view signature("\x89PNG\r\n\x1a\n", 8);
// A chunk's length, its name, then its data: the header is the first chunk and 13 bytes long.
constexpr std::string_view header_start("\0\0\0\x0dIHDR", 8);
constexpr std::uint32_t largest = 0x7fffffff;

std::uint32_t big_endian(std::string_view bytes) {
    std::uint32_t value = 0;
    for (const char byte : bytes) value = value << 8U | static_cast<unsigned char>(byte);
    return value;
}

}  // namespace

std::optional<PixelSize> png_size(std::string_view bytes) {
    if (!bytes.starts_with(signature)) return std::nullopt;
    bytes.remove_prefix(signature.size());
    if (!bytes.starts_with(header_start)) return std::nullopt;
    bytes.remove_prefix(header_start.size());
    constexpr std::size_t number = 4;
    if (bytes.size() < 2 * number) return std::nullopt;
    const PixelSize size{big_endian(bytes.substr(0, number)),
                         big_endian(bytes.substr(number, number))};
    if (size.width == 0 || size.height == 0 || size.width > largest || size.height > largest) {
        return std::nullopt;
    }
    return size;
}

}  // namespace isms::render

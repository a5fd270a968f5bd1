#include <isms/base/base64.hpp>

#include <algorithm>
#include <cstdint>

namespace isms {
namespace {

constexpr std::string_view digits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

}  // namespace

std::string base64(std::string_view bytes) {
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const auto group = bytes.substr(at, 3);
        std::uint32_t bits = 0;
        for (std::size_t i = 0; i < 3; ++i)
            bits = bits << 8U | (i < group.size() ? static_cast<unsigned char>(group[i]) : 0U);
        for (std::size_t i = 0; i < 4; ++i)
            out += i <= group.size() ? digits[bits >> (18 - 6 * i) & 0x3fU] : '=';
    }
    return out;
}

std::optional<std::string> from_base64(std::string_view text) {
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    for (std::size_t at = 0; at < text.size(); at += 4) {
        std::uint32_t bits = 0;
        for (std::size_t i = at; i < at + 4; ++i) {
            const auto digit = i < text.size() ? digits.find(text[i]) : std::string_view::npos;
            bits = bits << 6U |
                   (digit == std::string_view::npos ? 0U : static_cast<std::uint32_t>(digit));
        }
        for (const unsigned shift : {16U, 8U, 0U})
            bytes += static_cast<char>(bits >> shift & 0xffU);
    }
    const auto padding = std::min<std::size_t>(
        2, static_cast<std::size_t>(std::count(text.begin(), text.end(), '=')));
    bytes.resize(bytes.size() - std::min(padding, bytes.size()));
    // Whatever else the text was - another letter, a wrong length, bits behind the end - comes out
    // as another text.
    if (base64(bytes) != text) return std::nullopt;
    return bytes;
}

}  // namespace isms

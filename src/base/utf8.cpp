#include "utf8.hpp"

#include <isms/base/unicode.hpp>

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace isms {
namespace utf8 {
namespace {

/// What may follow a lead byte (Unicode 15, table 3-7).
struct Sequence {
    std::size_t length = 0;        ///< 0: no lead byte
    unsigned char lowest = 0x80;   ///< of the second byte
    unsigned char highest = 0xBF;  ///< of the second byte
};

Sequence sequence_of(unsigned char lead) {
    if (lead >= 0xC2 && lead <= 0xDF) return {.length = 2};
    if (lead == 0xE0) return {.length = 3, .lowest = 0xA0};
    if (lead == 0xED) return {.length = 3, .highest = 0x9F};
    if (lead >= 0xE1 && lead <= 0xEF) return {.length = 3};
    if (lead == 0xF0) return {.length = 4, .lowest = 0x90};
    if (lead >= 0xF1 && lead <= 0xF3) return {.length = 4};
    if (lead == 0xF4) return {.length = 4, .highest = 0x8F};
    return {};
}

}  // namespace

Decoded decode(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    if (lead < 0x80) return {lead, 1, true};
    const Sequence sequence = sequence_of(lead);
    if (sequence.length == 0) return {replacement_character, 1, false};

    char32_t codepoint = lead & (0x7FU >> sequence.length);
    for (std::size_t index = 1; index < sequence.length; ++index) {
        if (index >= text.size()) return {replacement_character, index, false};
        const auto byte = static_cast<unsigned char>(text[index]);
        const unsigned char lowest = index == 1 ? sequence.lowest : 0x80;
        const unsigned char highest = index == 1 ? sequence.highest : 0xBF;
        if (byte < lowest || byte > highest) return {replacement_character, index, false};
        codepoint = (codepoint << 6U) | (byte & 0x3FU);
    }
    return {codepoint, sequence.length, true};
}

void append(std::string& text, char32_t codepoint) {
    const auto byte = [&text](char32_t bits) { text += static_cast<char>(bits); };
    if (codepoint < 0x80) {
        byte(codepoint);
        return;
    }
    if (codepoint < 0x800) {
        byte(0xC0U | (codepoint >> 6U));
    } else {
        if (codepoint < 0x10000) {
            byte(0xE0U | (codepoint >> 12U));
        } else {
            byte(0xF0U | (codepoint >> 18U));
            byte(0x80U | ((codepoint >> 12U) & 0x3FU));
        }
        byte(0x80U | ((codepoint >> 6U) & 0x3FU));
    }
    byte(0x80U | (codepoint & 0x3FU));
}

std::size_t ascii_prefix(std::string_view text) {
    std::size_t at = 0;
    for (; at + sizeof(std::uint64_t) <= text.size(); at += sizeof(std::uint64_t)) {
        std::uint64_t block = 0;
        std::memcpy(&block, text.data() + at, sizeof block);
        if ((block & 0x8080808080808080U) != 0) break;
    }
    return at;
}

bool is_plain_ascii(std::string_view text) {
    constexpr std::uint64_t each = 0x0101010101010101U;
    constexpr std::uint64_t high = each * 0x80;
    // The highest bit of a byte is set if it is no ASCII, after adding one if it is DEL, after
    // subtracting a space if it is a control character.
    const auto is_plain = [](std::uint64_t block) {
        return ((block | (block + each) | (block - each * ' ')) & high) == 0;
    };
    for (; text.size() >= sizeof(std::uint64_t); text.remove_prefix(sizeof(std::uint64_t))) {
        std::uint64_t block = 0;
        std::memcpy(&block, text.data(), sizeof block);
        if (!is_plain(block)) return false;
    }
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

}  // namespace utf8

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            at += std::max<std::size_t>(1, utf8::ascii_prefix(text.substr(at)));
            continue;
        }
        const utf8::Decoded decoded = utf8::decode(text.substr(at));
        if (!decoded.valid) return at;
        at += decoded.length;
    }
    return std::nullopt;
}

}  // namespace isms

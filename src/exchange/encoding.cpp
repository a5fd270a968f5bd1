#include "encoding.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <array>
#include <cstdint>

namespace isms::exchange {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::string_view little_endian_mark = "\xFF\xFE";
constexpr std::string_view big_endian_mark = "\xFE\xFF";
constexpr std::string_view save_hint = "save the file as CSV in the encoding UTF-8";

std::uint8_t byte_at(std::string_view bytes, std::size_t index) {
    return static_cast<std::uint8_t>(bytes[index]);
}

/// Windows-1252 from 0x80 to 0x9F (WHATWG Encoding, index windows-1252); 0 where no character is.
constexpr std::array<char16_t, 32> windows_1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void refuse(Findings& findings, std::string message, int line, std::string reason) {
    findings.add({.code = "sheet-encoding",
                  .message = std::move(message),
                  .place = fmt::format("line {}", line),
                  .reason = std::move(reason),
                  .hint = std::string(save_hint)});
}

std::optional<std::string> from_windows_1252(std::string_view bytes, Findings& findings) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (std::size_t index = 0; index < bytes.size(); ++index) {
        const auto byte = byte_at(bytes, index);
        char32_t codepoint = byte;
        if (byte >= 0x80 && byte < 0xA0) codepoint = windows_1252[byte - 0x80U];
        if (codepoint == 0 && byte != 0) {
            refuse(findings, "the encoding of the file is not known", line_of(bytes, index),
                   fmt::format("the byte 0x{:02X} there is neither UTF-8 nor Windows-1252", byte));
            return std::nullopt;
        }
        append_utf8(text, codepoint);
    }
    return text;
}

std::optional<std::string> from_utf16(std::string_view bytes, bool is_little, Findings& findings) {
    const auto unit = [&](std::size_t index) {
        const unsigned first = byte_at(bytes, index);
        const unsigned second = byte_at(bytes, index + 1);
        return static_cast<char32_t>(is_little ? first | (second << 8U) : (first << 8U) | second);
    };
    std::string text;
    text.reserve(bytes.size() / 2);
    for (std::size_t index = 0; index < bytes.size(); index += 2) {
        const bool is_whole = index + 1 < bytes.size();
        char32_t codepoint = is_whole ? unit(index) : 0xD800;
        if (codepoint >= 0xD800 && codepoint < 0xDC00 && index + 3 < bytes.size()) {
            const char32_t low = unit(index + 2);
            if (low >= 0xDC00 && low < 0xE000) {
                codepoint = 0x10000 + ((codepoint - 0xD800) << 10U) + (low - 0xDC00);
                index += 2;
            }
        }
        if (codepoint >= 0xD800 && codepoint < 0xE000) {
            refuse(findings, "the file is damaged UTF-16", line_of(text, text.size()),
                   "half of a character is missing there");
            return std::nullopt;
        }
        append_utf8(text, codepoint);
    }
    return text;
}

std::optional<std::string> from_utf8(std::string_view bytes, Findings& findings) {
    if (bytes.starts_with(utf8_mark)) bytes.remove_prefix(utf8_mark.size());
    if (const auto offset = first_invalid_utf8(bytes)) {
        refuse(findings, "the file is not UTF-8", line_of(bytes, *offset),
               fmt::format("the byte 0x{:02X} there belongs to no character",
                           byte_at(bytes, *offset)));
        return std::nullopt;
    }
    return std::string(bytes);
}

std::string detected_encoding(std::string_view bytes) {
    if (bytes.starts_with(utf8_mark)) return "utf-8";
    if (bytes.starts_with(little_endian_mark) || bytes.starts_with(big_endian_mark))
        return "utf-16";
    // A NUL is reported as such.
    const bool is_utf8 = !first_invalid_utf8(bytes) || bytes.find('\0') != std::string_view::npos;
    return is_utf8 ? "utf-8" : "windows-1252";
}

void tell_of_guess(std::string_view bytes, Findings& findings) {
    const auto invalid = first_invalid_utf8(bytes).value_or(0);
    findings.add({.severity = Severity::note,
                  .code = "sheet-encoding-guessed",
                  .message = "the file was read as Windows-1252",
                  .place = fmt::format("line {}", line_of(bytes, invalid)),
                  .reason = "the bytes there are no UTF-8",
                  .hint = "look at the letters with accents, or save the file as UTF-8"});
}

std::optional<DecodedText> decode_as(std::string_view encoding, std::string_view bytes,
                                     Findings& findings) {
    std::optional<std::string> text;
    std::string name;
    if (encoding == "utf-8") {
        name = bytes.starts_with(utf8_mark) ? "UTF-8 with byte order mark" : "UTF-8";
        text = from_utf8(bytes, findings);
    } else if (encoding == "utf-16") {
        name = "UTF-16";
        const bool is_big = bytes.starts_with(big_endian_mark);
        if (is_big || bytes.starts_with(little_endian_mark)) bytes.remove_prefix(2);
        text = from_utf16(bytes, !is_big, findings);
    } else {
        name = "Windows-1252";
        text = from_windows_1252(bytes, findings);
    }
    if (!text) return std::nullopt;
    return DecodedText{std::move(*text), std::move(name)};
}

}  // namespace

std::optional<DecodedText> decode_text(std::string_view bytes, std::string_view requested,
                                       Findings& findings) {
    auto encoding = lower_ascii(requested);
    if (encoding.empty()) {
        encoding = detected_encoding(bytes);
    } else if (encoding != "utf-8" && encoding != "utf-16" && encoding != "windows-1252") {
        findings.add({.code = "sheet-unknown-encoding",
                      .message = fmt::format("the encoding '{}' is not known", excerpt(requested)),
                      .reason = "files are read in the encodings utf-8, utf-16 and windows-1252",
                      .hint = "name one of these, or leave it out to have it detected"});
        return std::nullopt;
    }
    const auto nul = encoding == "utf-16" ? std::string_view::npos : bytes.find('\0');
    if (nul != std::string_view::npos) {
        refuse(findings, "the file is not text", line_of(bytes, nul), "it holds a NUL byte");
        return std::nullopt;
    }
    auto decoded = decode_as(encoding, bytes, findings);
    if (!decoded) return std::nullopt;
    const auto hidden = decoded->text.find('\0');
    if (hidden != std::string::npos) {
        refuse(findings, "the file is not text", line_of(decoded->text, hidden),
               "it holds a NUL character");
        return std::nullopt;
    }
    if (requested.empty() && encoding == "windows-1252") tell_of_guess(bytes, findings);
    return decoded;
}

int line_of(std::string_view text, std::size_t offset) {
    int line = 1;
    for (std::size_t index = 0; index < offset; ++index) {
        const bool ends_alone =
            text[index] == '\r' && (index + 1 == text.size() || text[index + 1] != '\n');
        if (text[index] == '\n' || ends_alone) ++line;
    }
    return line;
}

void append_utf8(std::string& text, char32_t codepoint) {
    const auto add = [&](char32_t byte) {
        text += static_cast<char>(static_cast<std::uint8_t>(byte));
    };
    const auto add_continued = [&](unsigned shift) { add(0x80U | ((codepoint >> shift) & 0x3FU)); };
    if (codepoint < 0x80) {
        add(codepoint);
    } else if (codepoint < 0x800) {
        add(0xC0U | (codepoint >> 6U));
        add_continued(0);
    } else if (codepoint < 0x10000) {
        add(0xE0U | (codepoint >> 12U));
        add_continued(6);
        add_continued(0);
    } else {
        add(0xF0U | (codepoint >> 18U));
        add_continued(12);
        add_continued(6);
        add_continued(0);
    }
}

}  // namespace isms::exchange

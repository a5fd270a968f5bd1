#include <isms/base/base64.hpp>
#include <isms/base/digest.hpp>
#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/exchange/mail.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace isms {
namespace {

constexpr std::size_t line_length = 76;
constexpr std::size_t longest_word = 60;   ///< that stays as it is
constexpr std::size_t encoded_bytes = 42;  ///< of one encoded word, which has at most 75 characters
constexpr std::size_t longest_letter = 4;  ///< in UTF-8
constexpr std::string_view encoded_start = "=?UTF-8?B?";
constexpr std::string_view encoded_end = "?=";

/// The bytes of a control character (C0, DEL, C1) or of a line or paragraph separator at the start
/// of well-formed text; 0 if another character stands there.
std::size_t control_length(std::string_view text) {
    const auto byte = static_cast<unsigned char>(text.front());
    if (byte < 0x20 || byte == 0x7F) return 1;
    if (byte == 0xC2 && static_cast<unsigned char>(text[1]) < 0xA0) return 2;
    return text.starts_with("\u2028") || text.starts_with("\u2029") ? 3 : 0;
}

/// Well-formed UTF-8 on one line, without control characters.
std::string one_line(std::string_view text) {
    std::string sound;
    while (const auto wrong = first_invalid_utf8(text)) {
        sound += text.substr(0, *wrong);
        sound += "\uFFFD";
        text.remove_prefix(*wrong + 1);
    }
    sound += text;
    std::string line;
    for (std::string_view rest = sound; !rest.empty();) {
        const auto control = control_length(rest);
        line += control > 0 ? ' ' : rest.front();
        rest.remove_prefix(std::max<std::size_t>(control, 1));
    }
    return std::string(trim(line));
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    for (const auto word : split(text, ' ')) {
        if (!word.empty()) words.emplace_back(word);
    }
    return words;
}

/// True for what can stand in a header as it is.
bool is_plain(std::string_view text) {
    const bool is_ascii = std::all_of(text.begin(), text.end(), [](char letter) {
        return static_cast<unsigned char>(letter) < 0x7F;
    });
    if (!is_ascii || text.find("=?") != std::string_view::npos) return false;
    const auto words = words_of(text);
    return std::all_of(words.begin(), words.end(),
                       [](const std::string& word) { return word.size() <= longest_word; });
}

bool continues_letter(char letter) {
    return (static_cast<unsigned char>(letter) & 0xC0U) == 0x80U;
}

/// The bytes that an encoded word holds which follows `used` characters on their line.
std::size_t bytes_after(std::size_t used) {
    const auto taken = used + 1 + encoded_start.size() + encoded_end.size();
    const auto room = taken < line_length ? (line_length - taken) / 4 * 3 : 0;
    return room < longest_letter ? encoded_bytes : std::min(room, encoded_bytes);
}

/// RFC 2047: each word holds whole letters. The first one fits into the line: a header that starts
/// with a fold is read with a space before its text.
std::vector<std::string> encoded_words(std::string_view text, std::size_t used) {
    std::vector<std::string> words;
    auto most = bytes_after(used);
    while (!text.empty()) {
        auto length = std::min(most, text.size());
        while (length < text.size() && continues_letter(text[length])) --length;
        words.push_back(
            fmt::format("{}{}{}", encoded_start, base64(text.substr(0, length)), encoded_end));
        text.remove_prefix(length);
        most = encoded_bytes;
    }
    return words;
}

std::string folded(const std::vector<std::string>& words, std::size_t used) {
    std::string text;
    for (const auto& word : words) {
        const bool is_first = text.empty();
        if (used + word.size() + 1 > line_length && used > 1) {
            text += "\r\n ";
            used = 1;
        } else if (!is_first) {
            text += ' ';
            ++used;
        }
        text += word;
        used += word.size();
    }
    return text;
}

/// A display name: in quotes (RFC 5322, 3.2.4) or encoded.
std::vector<std::string> name_words(std::string_view name, std::size_t used) {
    if (!is_plain(name)) return encoded_words(name, used);
    std::string quoted = "\"";
    for (const char letter : name) {
        if (letter == '"' || letter == '\\') quoted += '\\';
        quoted += letter;
    }
    quoted += '"';
    // It can't be folded, and each quotation mark in it takes two.
    if (quoted.size() > longest_word) return encoded_words(name, used);
    return {quoted};
}

}  // namespace

bool is_header_address(std::string_view text) {
    const auto at = text.find('@');
    if (at == std::string_view::npos || at == 0 || at > 64 || at + 1 == text.size() ||
        text.size() > 254)
        return false;
    constexpr std::string_view others = "!#$%&'*+-/=?^_`{|}~.";
    const auto is_atom = [&](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
               (letter >= '0' && letter <= '9') || others.find(letter) != std::string_view::npos;
    };
    const auto is_dotted = [&](std::string_view part) {
        return std::all_of(part.begin(), part.end(), is_atom) && part.front() != '.' &&
               part.back() != '.' && part.find("..") == std::string_view::npos;
    };
    return is_dotted(text.substr(0, at)) && is_dotted(text.substr(at + 1));
}

std::string header_text(std::string_view text, std::size_t used) {
    const auto line = one_line(text);
    // Folding leaves one space between words.
    const bool stays = is_plain(line) && line.find("  ") == std::string::npos;
    return folded(stays ? words_of(line) : encoded_words(line, used), used);
}

std::string mailbox_text(const Mailbox& mailbox, std::size_t used) {
    if (!is_header_address(mailbox.address))
        throw std::logic_error("no address: " + printable(mailbox.address));
    const auto name = one_line(mailbox.name);
    auto words = name.empty() ? std::vector<std::string>() : name_words(name, used);
    words.push_back("<" + mailbox.address + ">");
    return folded(words, used);
}

std::string message_id(std::string_view what, std::string_view sender_address) {
    const auto domain = sender_address.substr(sender_address.find('@') + 1);
    return sha256_hex(what).substr(0, 40) + "@" + std::string(domain);
}

}  // namespace isms

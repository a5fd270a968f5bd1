#include <isms/base/base64.hpp>
#include <isms/base/digest.hpp>
#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/exchange/mail.hpp>

#include <algorithm>
#include <stdexcept>

namespace isms {
namespace {

constexpr std::size_t line_length = 76;
constexpr std::size_t longest_word = 60;   ///< that stays as it is
constexpr std::size_t encoded_bytes = 42;  ///< of one encoded word, which has at most 75 characters

/// Well-formed UTF-8 on one line, without control characters.
std::string one_line(std::string_view text) {
    std::string line;
    while (const auto wrong = first_invalid_utf8(text)) {
        line += text.substr(0, *wrong);
        line += "\xEF\xBF\xBD";
        text.remove_prefix(*wrong + 1);
    }
    line += text;
    std::replace_if(
        line.begin(), line.end(),
        [](char letter) {
            const auto byte = static_cast<unsigned char>(letter);
            return byte < 0x20 || byte == 0x7F;
        },
        ' ');
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

/// RFC 2047: each word holds whole letters.
std::vector<std::string> encoded_words(std::string_view text) {
    std::vector<std::string> words;
    while (!text.empty()) {
        auto length = std::min(encoded_bytes, text.size());
        while (length < text.size() && continues_letter(text[length])) --length;
        words.push_back("=?UTF-8?B?" + base64(text.substr(0, length)) + "?=");
        text.remove_prefix(length);
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
std::vector<std::string> name_words(std::string_view name) {
    if (!is_plain(name) || name.size() > longest_word) return encoded_words(name);
    std::string quoted = "\"";
    for (const char letter : name) {
        if (letter == '"' || letter == '\\') quoted += '\\';
        quoted += letter;
    }
    return {quoted + "\""};
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
    return folded(is_plain(line) ? words_of(line) : encoded_words(line), used);
}

std::string mailbox_text(const Mailbox& mailbox, std::size_t used) {
    if (!is_header_address(mailbox.address))
        throw std::logic_error("no address: " + printable(mailbox.address));
    const auto name = one_line(mailbox.name);
    auto words = name.empty() ? std::vector<std::string>() : name_words(name);
    words.push_back("<" + mailbox.address + ">");
    return folded(words, used);
}

std::string message_id(std::string_view what, std::string_view sender_address) {
    const auto domain = sender_address.substr(sender_address.find('@') + 1);
    return sha256_hex(what).substr(0, 40) + "@" + std::string(domain);
}

}  // namespace isms

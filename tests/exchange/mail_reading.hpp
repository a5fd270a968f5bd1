#pragma once

#include <isms/base/base64.hpp>

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// A reader of messages as RFC 5322 and MIME have them that shares nothing with what composes them.
// It throws std::runtime_error where a message breaks a rule.

namespace isms::test {

struct ReadHeader {
    std::string name;
    std::string value;  ///< unfolded, encoded words as they stand
};

struct ReadPart {
    std::vector<ReadHeader> headers;
    std::string body;  ///< decoded; empty for a multipart
    std::vector<ReadPart> parts;

    const std::string& header(std::string_view name) const {
        const auto found = std::find_if(headers.begin(), headers.end(),
                                        [&](const ReadHeader& one) { return one.name == name; });
        if (found == headers.end()) throw std::runtime_error("no header " + std::string(name));
        return found->value;
    }
    std::vector<std::string> header_names() const {
        std::vector<std::string> names;
        for (const auto& one : headers) names.push_back(one.name);
        return names;
    }
};

/// Lines without their CRLF. No CR or LF stands alone, and the last line is ended.
inline std::vector<std::string> mail_lines(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = text.find("\r\n");
        if (end == std::string_view::npos) throw std::runtime_error("the last line has no end");
        lines.emplace_back(text.substr(0, end));
        if (lines.back().find_first_of("\r\n") != std::string::npos)
            throw std::runtime_error("a CR or LF alone");
        text.remove_prefix(end + 2);
    }
    return lines;
}

/// RFC 2047: words that are encoded, and those that are not. White space between two encoded words
/// is none.
inline std::string decoded_words(std::string_view value) {
    std::string text;
    std::string space;
    bool was_encoded = false;
    while (!value.empty()) {
        const auto blanks = std::min(value.find_first_not_of(" \t"), value.size());
        space = value.substr(0, blanks);
        value.remove_prefix(blanks);
        const std::string word(value.substr(0, value.find_first_of(" \t")));
        value.remove_prefix(word.size());
        const bool is_encoded = word.starts_with("=?UTF-8?B?") && word.ends_with("?=");
        if (is_encoded && word.size() > 75) throw std::runtime_error("an encoded word too long");
        if (!(is_encoded && was_encoded)) text += space;
        text += is_encoded ? from_base64(word.substr(10, word.size() - 12)).value() : word;
        was_encoded = is_encoded;
    }
    return text;
}

struct ReadMailbox {
    std::string name;
    std::string address;
};

inline ReadMailbox read_mailbox(const std::string& value) {
    const auto open = value.rfind('<');
    if (open == std::string::npos || !value.ends_with('>'))
        throw std::runtime_error("no address: " + value);
    ReadMailbox mailbox{{}, value.substr(open + 1, value.size() - open - 2)};
    std::string phrase = value.substr(0, open);
    while (phrase.ends_with(' ')) phrase.pop_back();
    while (phrase.starts_with(' ')) phrase.erase(0, 1);
    if (!phrase.starts_with('"')) {
        mailbox.name = decoded_words(phrase);
        return mailbox;
    }
    std::size_t index = 1;
    for (; index < phrase.size() && phrase[index] != '"'; ++index) {
        if (phrase[index] == '\\') ++index;
        mailbox.name += phrase.at(index);
    }
    if (index + 1 != phrase.size()) throw std::runtime_error("text after a quoted name: " + phrase);
    return mailbox;
}

/// The value of a parameter: plain, in quotes, or by RFC 2231, in one piece or several.
inline std::string parameter(const std::string& value, const std::string& name) {
    if (const auto start = value.find(name + "=\""); start != std::string::npos) {
        const auto from = start + name.size() + 2;
        return value.substr(from, value.find('"', from) - from);
    }
    std::string encoded;
    const auto piece = [&](const std::string& mark) {
        const auto start = value.find(" " + name + mark + "=");
        if (start == std::string::npos) return false;
        const auto from = start + 1 + name.size() + mark.size() + 1;
        encoded += value.substr(from, value.find(';', from) - from);
        return true;
    };
    if (!piece("*")) {
        for (int index = 0; piece("*" + std::to_string(index) + "*");) ++index;
    }
    if (!encoded.starts_with("UTF-8''")) throw std::runtime_error("no parameter " + name);
    std::string text;
    for (std::size_t index = 7; index < encoded.size(); ++index) {
        if (encoded[index] != '%') {
            text += encoded[index];
            continue;
        }
        unsigned byte = 0;
        std::from_chars(encoded.data() + index + 1, encoded.data() + index + 3, byte, 16);
        text += static_cast<char>(byte);
        index += 2;
    }
    return text;
}

namespace detail {

using Lines = std::vector<std::string>;

inline ReadPart read_part(const Lines& lines);

inline std::vector<ReadPart> read_parts(const Lines& lines, std::size_t from,
                                        const std::string& boundary) {
    std::vector<ReadPart> parts;
    Lines part;
    bool is_open = false;
    for (; from < lines.size(); ++from) {
        const auto& line = lines[from];
        const bool is_end = line == "--" + boundary + "--";
        if (line != "--" + boundary && !is_end) {
            part.push_back(line);
            continue;
        }
        if (is_open) parts.push_back(read_part(part));
        if (is_end) return parts;
        part.clear();
        is_open = true;
    }
    throw std::runtime_error("the last boundary is missing");
}

inline ReadPart read_part(const Lines& lines) {
    ReadPart part;
    std::size_t index = 0;
    for (; index < lines.size() && !lines[index].empty(); ++index) {
        const auto& line = lines[index];
        if (line.front() == ' ' || line.front() == '\t') {
            if (part.headers.empty() || line.find_first_not_of(" \t") == std::string::npos)
                throw std::runtime_error("a fold of nothing");
            part.headers.back().value += line;
            continue;
        }
        const auto colon = line.find(": ");
        const auto end = colon == std::string::npos ? line.find(':') : colon;
        if (end == std::string::npos) throw std::runtime_error("no header: " + line);
        part.headers.push_back({line.substr(0, end), line.substr(std::min(line.size(), end + 2))});
    }
    if (index == lines.size()) throw std::runtime_error("headers without an end");
    const auto type = part.header("Content-Type");
    if (type.starts_with("multipart/")) {
        part.parts = read_parts(lines, index + 1, parameter(type, "boundary"));
        return part;
    }
    if (part.header("Content-Transfer-Encoding") != "base64")
        throw std::runtime_error("another encoding");
    std::string encoded;
    for (++index; index < lines.size(); ++index) encoded += lines[index];
    part.body = from_base64(encoded).value();
    return part;
}

}  // namespace detail

inline ReadPart read_mail(std::string_view bytes) {
    return detail::read_part(mail_lines(bytes));
}

}  // namespace isms::test

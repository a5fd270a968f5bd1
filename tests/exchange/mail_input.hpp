#pragma once

#include "exchange/mail_reading.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/exchange/mail.hpp>

#include <algorithm>
#include <string>
#include <string_view>

namespace isms::test {

/// A mail whose every text is a line of the input, in the order of the fields; what is left is an
/// attachment. A line of the input ends with a byte 0x1E, which is none of the usual line ends.
inline Mail mail_of(std::string_view input) {
    const auto next = [&] {
        const auto end = std::min(input.find('\x1E'), input.size());
        std::string text(input.substr(0, end));
        input.remove_prefix(std::min(end + 1, input.size()));
        return text;
    };
    const auto mailbox = [](std::string name, std::string address) {
        if (!is_header_address(address)) address = "ada@example.org";
        return Mailbox{std::move(name), std::move(address)};
    };
    Mail mail;
    mail.subject = next();
    auto from = next();
    mail.from = mailbox(std::move(from), next());
    auto to = next();
    mail.to = mailbox(std::move(to), next());
    mail.language = next();
    mail.paragraphs = {next(), next()};
    mail.message_id = message_id(input, mail.from.address);
    mail.references = {message_id(mail.subject, mail.from.address)};
    mail.calendar = {"REQUEST", next()};
    auto name = next();
    mail.attachments = {{std::move(name), "application/pdf", std::string(input)}};
    return mail;
}

/// True if two texts say the same to whoever reads a header: control characters say nothing.
inline bool says(const std::string& read, std::string_view meant) {
    if (first_invalid_utf8(read)) return false;
    const auto letters = [](std::string_view text) {
        std::string kept;
        for (std::size_t index = 0; index < text.size(); ++index) {
            const auto rest = text.substr(index);
            const auto byte = static_cast<unsigned char>(text[index]);
            if (byte <= 0x20 || byte == 0x7F) continue;
            if (byte == 0xC2 && rest.size() > 1 && static_cast<unsigned char>(rest[1]) < 0xA0) {
                ++index;
            } else if (rest.starts_with("\u2028") || rest.starts_with("\u2029")) {
                index += 2;
            } else {
                kept += text[index];
            }
        }
        return kept;
    };
    // Malformed bytes become something else.
    return first_invalid_utf8(meant) || letters(read) == letters(meant);
}

/// Composes a mail and reads it with a reader of its own: the headers that were meant and no
/// others, each saying what was meant, lines as short as they should be, and bodies to the byte.
inline bool is_sound_mail(const Mail& mail) {
    const auto bytes = compose_mail(mail);
    const auto read = read_mail(bytes);
    const auto from = read_mailbox(read.header("From"));
    const auto to = read_mailbox(read.header("To"));
    const auto lines = mail_lines(bytes);
    const auto longest = 78 + std::max(mail.from.address.size(), mail.to.address.size());
    return read.header_names() ==
               std::vector<std::string>{"Date",       "From",         "To",
                                        "Subject",    "Message-ID",   "In-Reply-To",
                                        "References", "MIME-Version", "Content-Type"} &&
           says(decoded_words(read.header("Subject")), mail.subject) &&
           says(from.name, mail.from.name) && from.address == mail.from.address &&
           says(to.name, mail.to.name) && to.address == mail.to.address &&
           std::all_of(lines.begin(), lines.end(),
                       [&](const std::string& line) {
                           return line.size() <=
                                  (line.find('@') == std::string::npos ? 78 : longest);
                       }) &&
           read.parts.size() == 2 &&
           read.parts[0].parts.size() == (mail.calendar.text.empty() ? 2 : 3) &&
           read.parts[0].parts.back().body ==
               (mail.calendar.text.empty() ? read.parts[0].parts[1].body : mail.calendar.text) &&
           read.parts[1].body == mail.attachments.front().bytes &&
           parameter(read.parts[1].header("Content-Disposition"), "filename") ==
               mail.attachments.front().name;
}

}  // namespace isms::test

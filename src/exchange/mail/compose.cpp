#include "html_body.hpp"

#include <isms/base/base64.hpp>
#include <isms/base/date.hpp>
#include <isms/base/digest.hpp>
#include <isms/exchange/mail.hpp>

#include <fmt/format.h>

#include <chrono>

namespace isms {
namespace {

constexpr std::size_t base64_line = 76;
constexpr std::size_t file_name_piece = 48;  ///< leaves room for "filename*10*=UTF-8''" and ";"

std::string header(std::string_view name, std::string_view text) {
    return fmt::format("{}: {}\r\n", name, header_text(text, name.size() + 2));
}

std::string header(std::string_view name, const Mailbox& mailbox) {
    return fmt::format("{}: {}\r\n", name, mailbox_text(mailbox, name.size() + 2));
}

/// "Thu, 12 Nov 2026 09:00:00 +0000" (RFC 5322, 3.3).
std::string date_text(Instant instant) {
    const auto days = std::chrono::floor<std::chrono::days>(instant.seconds());
    const Date day(days);
    const std::chrono::hh_mm_ss time(instant.seconds() - days);
    return fmt::format("{}, {} {} {:04} {:02}:{:02}:{:02} +0000",
                       weekday_name(day.weekday()).substr(0, 3), day.day(),
                       month_name(day.month()).substr(0, 3), day.year(), time.hours().count(),
                       time.minutes().count(), time.seconds().count());
}

std::string body_text(std::string_view bytes) {
    const auto encoded = base64(bytes);
    std::string lines;
    for (std::size_t start = 0; start < encoded.size(); start += base64_line)
        lines += encoded.substr(start, base64_line) + "\r\n";
    return lines;
}

std::string part(const std::string& type, std::string_view bytes, const std::string& more = {}) {
    return fmt::format("Content-Type: {}\r\nContent-Transfer-Encoding: base64\r\n{}\r\n{}", type,
                       more, body_text(bytes));
}

/// The name as RFC 2231 writes it, in pieces that fit into a line.
std::vector<std::string> file_name_pieces(std::string_view name) {
    std::vector<std::string> pieces(1);
    for (const char letter : name) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool is_plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                              (byte >= 'a' && byte <= 'z') || byte == '-' || byte == '.' ||
                              byte == '_';
        if (pieces.back().size() >= file_name_piece) pieces.emplace_back();
        pieces.back() += is_plain ? std::string(1, letter) : fmt::format("%{:02X}", byte);
    }
    return pieces;
}

/// RFC 2231 for what is not plain, or does not fit into a line.
std::string file_name_parameter(std::string_view name) {
    const auto pieces = file_name_pieces(name);
    if (pieces.front() == name) return "filename=\"" + pieces.front() + "\"";
    if (pieces.size() == 1) return "filename*=UTF-8''" + pieces.front();
    std::string text;
    for (std::size_t index = 0; index < pieces.size(); ++index)
        text += fmt::format("{}filename*{}*={}{}", index == 0 ? "" : ";\r\n ", index,
                            index == 0 ? "UTF-8''" : "", pieces[index]);
    return text;
}

std::string attachment_part(const MailAttachment& attachment) {
    return part(
        attachment.type, attachment.bytes,
        "Content-Disposition: attachment;\r\n " + file_name_parameter(attachment.name) + "\r\n");
}

/// No line of base64 starts with a hyphen, so that no boundary is met by chance.
std::string multipart(std::string_view kind, const std::string& boundary,
                      const std::vector<std::string>& parts) {
    auto text =
        fmt::format("Content-Type: multipart/{};\r\n boundary=\"{}\"\r\n\r\n", kind, boundary);
    for (const auto& one : parts) text += fmt::format("--{}\r\n{}", boundary, one);
    return text + fmt::format("--{}--\r\n", boundary);
}

/// Text has CRLF line ends in mail (RFC 2046, 4.1.1).
std::string with_crlf(std::string_view text) {
    std::string result;
    for (const char letter : text) {
        if (letter == '\n') result += '\r';
        if (letter != '\r') result += letter;
    }
    return result;
}

std::string text_of(const Mail& mail) {
    std::string text;
    for (const auto& paragraph : mail.paragraphs)
        text += (text.empty() ? "" : "\n") + paragraph + "\n";
    return text;
}

std::string references_text(const std::vector<std::string>& references) {
    std::string text;
    for (const auto& id : references) text += "\r\n <" + id + ">";
    return text;
}

}  // namespace

std::string compose_mail(const Mail& mail) {
    const auto boundary = "=_" + sha256_hex(mail.message_id).substr(0, 24);
    std::vector<std::string> forms = {part("text/plain; charset=utf-8", with_crlf(text_of(mail))),
                                      part("text/html; charset=utf-8", with_crlf(html_body(mail)))};
    if (!mail.calendar.text.empty())
        forms.push_back(part("text/calendar; charset=utf-8; method=" + mail.calendar.method,
                             mail.calendar.text));
    auto body = multipart("alternative", boundary + "a", forms);
    if (!mail.attachments.empty()) {
        std::vector<std::string> parts = {body};
        for (const auto& attachment : mail.attachments)
            parts.push_back(attachment_part(attachment));
        body = multipart("mixed", boundary + "m", parts);
    }
    auto text = fmt::format("Date: {}\r\n", date_text(mail.date)) + header("From", mail.from) +
                header("To", mail.to) + header("Subject", mail.subject) +
                fmt::format("Message-ID:\r\n <{}>\r\n", mail.message_id);
    if (!mail.references.empty())
        text += fmt::format("In-Reply-To:\r\n <{}>\r\nReferences:{}\r\n", mail.references.back(),
                            references_text(mail.references));
    return text + "MIME-Version: 1.0\r\n" + body;
}

}  // namespace isms

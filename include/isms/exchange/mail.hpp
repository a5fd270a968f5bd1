#pragma once

#include <isms/base/instant.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace isms {

// Messages as RFC 5322 and MIME (RFC 2045 to 2047, 2231). Any text may be in the values: what goes
// into a header passes header_text() or mailbox_text(), which can't give a line of its own.

struct Mailbox {
    std::string name;     ///< may be empty
    std::string address;  ///< as is_header_address() wants it
};

struct MailAttachment {
    std::string name;  ///< "MR-2026-11-minutes.pdf"
    std::string type;  ///< media type, which the program knows
    std::string bytes;
};

/// METHOD of a calendar part, and its text; empty: none.
struct MailCalendar {
    std::string method;
    std::string text;
};

struct Mail {
    Mailbox from;
    Mailbox to;
    std::string subject;
    Instant date{std::chrono::sys_seconds{}};
    std::string message_id;               ///< without angle brackets, as message_id() makes it
    std::vector<std::string> references;  ///< message ids of what it belongs to, oldest first
    std::vector<std::string> paragraphs;  ///< of the message, as plain text and as HTML
    std::string language;                 ///< of them: "en"
    MailCalendar calendar;
    std::vector<MailAttachment> attachments;
};

/// An address that fits into a header as it is: ASCII, at most 254 characters, one `@`, and no
/// character that a header would interpret. An internationalised domain is written as xn--.
bool is_header_address(std::string_view text);

/// Text of a header: folded where it is plain, else as encoded words. `used` is the length of what
/// stands before it on its line. Control characters and line ends become spaces, malformed UTF-8
/// becomes U+FFFD, and spaces at its ends are left out; all else reads back as it was.
std::string header_text(std::string_view text, std::size_t used);

/// "Name <address>", the name quoted or encoded where it has to be. Throws std::logic_error for an
/// address that is none.
std::string mailbox_text(const Mailbox& mailbox, std::size_t used);

/// The id of a message: the same for the same words and sender.
std::string message_id(std::string_view what, std::string_view sender_address);

/// The message: lines of at most 78 characters, but for a long address, with CRLF. The same mail
/// gives the same bytes.
std::string compose_mail(const Mail& mail);

}  // namespace isms

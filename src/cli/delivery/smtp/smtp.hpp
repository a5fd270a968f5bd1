#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace isms::cli {

// The door of the module that speaks SMTP (RFC 5321): libcurl takes longer to load than most
// commands to run. Plain values go in and come out.

struct SmtpServer {
    std::string url;        ///< smtp://HOST:PORT, which has to offer STARTTLS, or smtps://HOST:PORT
    bool is_local = false;  ///< this machine's own: it may do without TLS
    std::string user;       ///< empty: no authentication
    std::string password;
    std::string ca_file;        ///< certificates to trust instead of the system's; may be empty
    long timeout_seconds = 60;  ///< for one message, and for the connection
};

struct SmtpMessage {
    std::string from;
    std::string to;
    std::string_view bytes;
};

struct SmtpResult {
    bool accepted = false;     ///< the server took the message over
    bool was_refused = false;  ///< it answered, and said no: others may have more luck
    std::string reply;         ///< its last line, or what went wrong
};

/// Is told of each message what became of it; false ends the sending.
using SmtpReport = std::function<bool(std::size_t index, const SmtpResult& result)>;

using SendSmtp = void (*)(const SmtpServer& server, const std::vector<SmtpMessage>& messages,
                          const SmtpReport& report);
inline constexpr const char* smtp_entry = "isms_send_smtp";

}  // namespace isms::cli

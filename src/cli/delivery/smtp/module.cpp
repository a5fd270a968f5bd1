#include "smtp.hpp"

#include <algorithm>
#include <cstring>
#include <curl/curl.h>
#include <exception>
#include <memory>

namespace isms::cli {
namespace {

struct CloseHandle {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct FreeList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

constexpr std::size_t longest_reply = 500;

/// Keeps the last line that the server said of the message. "221" is its good-bye.
std::size_t keep_reply(const char* text, std::size_t size, std::size_t count, void* into) {
    std::string_view line(text, size * count);
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
    if (!line.starts_with("221"))
        *static_cast<std::string*>(into) = std::string(line.substr(0, longest_reply));
    return size * count;
}

std::size_t give_bytes(char* buffer, std::size_t size, std::size_t count, void* from) {
    auto& rest = *static_cast<std::string_view*>(from);
    const auto length = std::min(size * count, rest.size());
    std::memcpy(buffer, rest.data(), length);
    rest.remove_prefix(length);
    return length;
}

void set_server(CURL* handle, const SmtpServer& server) {
    curl_easy_setopt(handle, CURLOPT_URL, server.url.c_str());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(handle, CURLOPT_PROXY, "");
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_USE_SSL,
                     static_cast<long>(server.is_local ? CURLUSESSL_TRY : CURLUSESSL_ALL));
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!server.ca_file.empty()) curl_easy_setopt(handle, CURLOPT_CAINFO, server.ca_file.c_str());
    if (!server.user.empty()) {
        curl_easy_setopt(handle, CURLOPT_USERNAME, server.user.c_str());
        curl_easy_setopt(handle, CURLOPT_PASSWORD, server.password.c_str());
    }
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, server.timeout_seconds);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT, server.timeout_seconds);
    // Also of the answer to the good-bye, for which it would wait longer than for the message.
    curl_easy_setopt(handle, CURLOPT_SERVER_RESPONSE_TIMEOUT, server.timeout_seconds);
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, keep_reply);
    curl_easy_setopt(handle, CURLOPT_READFUNCTION, give_bytes);
    curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
}

SmtpResult sent(CURL* handle, const SmtpMessage& message) {
    SmtpResult result;
    std::string reply;
    auto rest = message.bytes;
    char words[CURL_ERROR_SIZE] = "";
    const auto from = "<" + message.from + ">";
    const std::unique_ptr<curl_slist, FreeList> to(
        curl_slist_append(nullptr, ("<" + message.to + ">").c_str()));
    curl_easy_setopt(handle, CURLOPT_MAIL_FROM, from.c_str());
    curl_easy_setopt(handle, CURLOPT_MAIL_RCPT, to.get());
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, &reply);
    curl_easy_setopt(handle, CURLOPT_READDATA, &rest);
    curl_easy_setopt(handle, CURLOPT_INFILESIZE_LARGE,
                     static_cast<curl_off_t>(message.bytes.size()));
    curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, words);
    const auto code = curl_easy_perform(handle);
    curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, nullptr);
    result.accepted = code == CURLE_OK;
    const bool says_no = !reply.empty() && (reply[0] == '4' || reply[0] == '5');
    // A server that does not let us in says no to everybody.
    result.was_refused =
        !result.accepted && says_no && code != CURLE_LOGIN_DENIED && code != CURLE_USE_SSL_FAILED;
    if (result.accepted || result.was_refused) {
        result.reply = reply;
    } else {
        result.reply = *words != '\0' ? words : curl_easy_strerror(code);
        if (says_no) result.reply += ": " + reply;
    }
    return result;
}

void send_all(const SmtpServer& server, const std::vector<SmtpMessage>& messages,
              const SmtpReport& report) {
    const std::unique_ptr<CURL, CloseHandle> handle(curl_easy_init());
    if (!handle) {
        report(0, {false, false, "libcurl can't be started"});
        return;
    }
    set_server(handle.get(), server);
    for (std::size_t index = 0; index < messages.size(); ++index) {
        if (!report(index, sent(handle.get(), messages[index]))) return;
    }
}

}  // namespace
}  // namespace isms::cli

// No exception passes the door.
extern "C" __attribute__((visibility("default"))) void isms_send_smtp(
    const isms::cli::SmtpServer& server, const std::vector<isms::cli::SmtpMessage>& messages,
    const isms::cli::SmtpReport& report) {
    try {
        isms::cli::send_all(server, messages, report);
    } catch (const std::exception& failure) {
        report(0, {false, false, failure.what()});
    }
}

#include "openssl_values.hpp"

#include <isms/archive/timestamp.hpp>
#include <isms/base/error.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>
#include <openssl/err.h>
#include <openssl/http.h>

#include <string>

namespace isms {
namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 20U;

Error no_timestamp(const std::string& url, std::string reason) {
    return Error(ExitCode::io,
                 Diagnostic{Severity::error,
                            "no-timestamp",
                            "the authority gave no timestamp",
                            printable(url),
                            {},
                            std::move(reason),
                            "try again later; or write the request with --request FILE, have it "
                            "answered by other means, and attach the reply with --reply FILE"});
}

struct Address {
    std::string host;
    std::string port;
    std::string path;
};

struct FreeText {
    void operator()(char* text) const { OPENSSL_free(text); }
};
using Text = std::unique_ptr<char, FreeText>;

Address address_of(const std::string& url) {
    char* host = nullptr;
    char* port = nullptr;
    char* path = nullptr;
    int is_https = 0;
    const int read = OSSL_HTTP_parse_url(url.c_str(), &is_https, nullptr, &host, &port, nullptr,
                                         &path, nullptr, nullptr);
    ERR_clear_error();
    const Text host_text(host);
    const Text port_text(port);
    const Text path_text(path);
    if (read != 1) throw no_timestamp(url, "this is not the address of an authority");
    if (is_https != 0)
        throw no_timestamp(url,
                           "only http:// is spoken here; a timestamp is signed, so nothing is "
                           "lost by that");
    return {host, port, path};
}

}  // namespace

std::string fetch_timestamp(const std::string& url, std::string_view request,
                            std::chrono::seconds patience) {
    const auto address = address_of(url);
    const auto body = stream_over(request);
    const Bio reply(OSSL_HTTP_transfer(nullptr, address.host.c_str(), address.port.c_str(),
                                       address.path.c_str(), 0, nullptr, nullptr, nullptr, nullptr,
                                       nullptr, nullptr, 0, nullptr, "application/timestamp-query",
                                       body.get(), "application/timestamp-reply", 1, most_bytes,
                                       static_cast<int>(patience.count()), 0));
    if (!reply) {
        const char* const words = ERR_reason_error_string(ERR_peek_last_error());
        std::string reason = words == nullptr ? "it can't be reached" : printable(words);
        ERR_clear_error();
        throw no_timestamp(url, std::move(reason));
    }
    std::string bytes;
    std::string piece(4096, '\0');
    int count = 0;
    while ((count = BIO_read(reply.get(), piece.data(), static_cast<int>(piece.size()))) > 0)
        bytes.append(piece, 0, static_cast<std::size_t>(count));
    return bytes;
}

}  // namespace isms

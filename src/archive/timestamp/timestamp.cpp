#include "openssl_values.hpp"

#include <isms/archive/timestamp.hpp>
#include <isms/base/digest.hpp>
#include <isms/base/error.hpp>
#include <isms/base/unicode.hpp>

#include <openssl/err.h>
#include <openssl/pem.h>

#include <ctime>

namespace isms {
namespace {

Error broken_library() {
    return Error(ExitCode::io,
                 Diagnostic{.code = "timestamp-unavailable",
                            .message = "timestamps cannot be dealt with",
                            .reason = "the OpenSSL library refuses to do it",
                            .hint = "check the installation with: openssl ts -query -help"});
}

template <class Pointer>
Pointer demanded(Pointer pointer) {
    if (!pointer) throw broken_library();
    return pointer;
}

void demand(int done) {
    if (done != 1) throw broken_library();
}

/// Why the library refused, in its words: the first error is the cause, the others are of those who
/// called. With what it adds, such as which certificate does not count.
std::string library_reason() {
    const char* data = nullptr;
    int flags = 0;
    const auto code = ERR_get_error_all(nullptr, nullptr, nullptr, &data, &flags);
    const char* const words = ERR_reason_error_string(code);
    std::string reason = words == nullptr ? "the reply can't be read" : words;
    if (data != nullptr && (flags & ERR_TXT_STRING) != 0 && *data != '\0')
        reason += std::string(", ") + data;
    ERR_clear_error();
    return printable(reason);
}

TimestampResponse response_in(std::string_view reply) {
    const auto stream = demanded(stream_over(reply));
    TimestampResponse response(d2i_TS_RESP_bio(stream.get(), nullptr));
    // Bytes behind the end were not written by an authority.
    if (response && BIO_pending(stream.get()) > 0) response.reset();
    ERR_clear_error();
    return response;
}

std::optional<Instant> moment_of(TS_RESP* response) {
    const auto* const info = TS_RESP_get_tst_info(response);
    const auto* const time = info == nullptr ? nullptr : TS_TST_INFO_get_time(info);
    std::tm moment{};
    if (time == nullptr || ASN1_TIME_to_tm(time, &moment) != 1) return std::nullopt;
    return Instant(std::chrono::sys_seconds(std::chrono::seconds(::timegm(&moment))));
}

std::string name_text(const X509_NAME* name) {
    const auto stream = demanded(Bio(BIO_new(BIO_s_mem())));
    X509_NAME_print_ex(stream.get(), name, 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB);
    char* text = nullptr;
    const auto size = BIO_get_mem_data(stream.get(), &text);
    return printable(std::string_view(text, static_cast<std::size_t>(size)));
}

/// The subject of the certificate that the reply carries for its signer.
std::string authority_of(TS_RESP* response) {
    PKCS7* const token = TS_RESP_get_token(response);
    if (token == nullptr) return {};
    auto* const signers = PKCS7_get0_signers(token, nullptr, 0);
    ERR_clear_error();
    if (signers == nullptr) return {};
    std::string name;
    if (sk_X509_num(signers) > 0)
        name = name_text(X509_get_subject_name(sk_X509_value(signers, 0)));
    sk_X509_free(signers);
    return name;
}

std::string refusal_of(const TS_STATUS_INFO* status) {
    std::string words;
    const auto* const texts = TS_STATUS_INFO_get0_text(status);
    for (int i = 0; i < sk_ASN1_UTF8STRING_num(texts); ++i) {
        const auto* const text = sk_ASN1_UTF8STRING_value(texts, i);
        if (!words.empty()) words += "; ";
        words +=
            printable(std::string_view(reinterpret_cast<const char*>(ASN1_STRING_get0_data(text)),
                                       static_cast<std::size_t>(ASN1_STRING_length(text))));
    }
    return words.empty() ? "it does not say why" : words;
}

/// All certificates of a PEM file, as those to trust at a moment.
CertificateStore store_of(std::string_view pem, Instant moment) {
    auto store = demanded(CertificateStore(X509_STORE_new()));
    const auto stream = demanded(stream_over(pem));
    while (const auto certificate =
               Certificate(PEM_read_bio_X509(stream.get(), nullptr, nullptr, nullptr)))
        X509_STORE_add_cert(store.get(), certificate.get());
    ERR_clear_error();
    X509_VERIFY_PARAM_set_time(X509_STORE_get0_param(store.get()),
                               moment.seconds().time_since_epoch().count());
    return store;
}

}  // namespace

std::string timestamp_request(std::string_view bytes) {
    const auto request = demanded(TimestampRequest(TS_REQ_new()));
    const auto imprint = demanded(MessageImprint(TS_MSG_IMPRINT_new()));
    const auto algorithm = demanded(AlgorithmName(X509_ALGOR_new()));
    demand(X509_ALGOR_set0(algorithm.get(), OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nullptr));
    demand(TS_MSG_IMPRINT_set_algo(imprint.get(), algorithm.get()));
    auto digest = sha256_bytes(bytes);
    demand(TS_MSG_IMPRINT_set_msg(imprint.get(), reinterpret_cast<unsigned char*>(digest.data()),
                                  static_cast<int>(digest.size())));
    demand(TS_REQ_set_version(request.get(), 1));
    demand(TS_REQ_set_msg_imprint(request.get(), imprint.get()));
    demand(TS_REQ_set_cert_req(request.get(), 1));
    const auto stream = demanded(Bio(BIO_new(BIO_s_mem())));
    demand(i2d_TS_REQ_bio(stream.get(), request.get()));
    char* data = nullptr;
    const auto size = BIO_get_mem_data(stream.get(), &data);
    return {data, static_cast<std::size_t>(size)};
}

std::optional<TimestampReply> read_timestamp(std::string_view reply) {
    const auto response = response_in(reply);
    if (!response) return std::nullopt;
    auto* const status = TS_RESP_get_status_info(response.get());
    const auto code = ASN1_INTEGER_get(TS_STATUS_INFO_get0_status(status));
    TimestampReply read;
    read.is_granted = code == TS_STATUS_GRANTED || code == TS_STATUS_GRANTED_WITH_MODS;
    if (!read.is_granted) {
        read.refusal = refusal_of(status);
        return read;
    }
    read.at = moment_of(response.get());
    read.authority = authority_of(response.get());
    return read;
}

std::optional<std::string> timestamp_fault(std::string_view reply, std::string_view bytes,
                                           std::string_view authorities) {
    const auto response = response_in(reply);
    const auto moment = response ? moment_of(response.get()) : std::nullopt;
    if (!moment) return "the reply is not a timestamp";
    const auto check = demanded(TimestampCheck(TS_VERIFY_CTX_new()));
    const int fitting = TS_VFY_VERSION | TS_VFY_DATA;
    TS_VERIFY_CTX_set_flags(
        check.get(), authorities.empty() ? fitting : fitting | TS_VFY_SIGNER | TS_VFY_SIGNATURE);
    TS_VERIFY_CTX_set_data(check.get(), demanded(stream_over(bytes)).release());
    TS_VERIFY_CTX_set_store(check.get(), store_of(authorities, *moment).release());
    ERR_clear_error();
    if (TS_RESP_verify_response(check.get(), response.get()) == 1) return std::nullopt;
    return library_reason();
}

bool are_certificates(std::string_view pem) {
    const auto stream = demanded(stream_over(pem));
    int count = 0;
    while (Certificate(PEM_read_bio_X509(stream.get(), nullptr, nullptr, nullptr))) ++count;
    const bool is_end = ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE;
    ERR_clear_error();
    const bool has_key = pem.find("PRIVATE KEY") != std::string_view::npos;
    return count > 0 && is_end && !has_key;
}

}  // namespace isms

#pragma once

#include <openssl/bio.h>
#include <openssl/ts.h>
#include <openssl/x509.h>

#include <memory>
#include <string_view>

namespace isms {

template <auto Free>
struct FreeBy {
    template <class Value>
    void operator()(Value* value) const {
        Free(value);
    }
};

using Bio = std::unique_ptr<BIO, FreeBy<BIO_free_all>>;
using Certificate = std::unique_ptr<X509, FreeBy<X509_free>>;
using CertificateStore = std::unique_ptr<X509_STORE, FreeBy<X509_STORE_free>>;
using TimestampRequest = std::unique_ptr<TS_REQ, FreeBy<TS_REQ_free>>;
using TimestampResponse = std::unique_ptr<TS_RESP, FreeBy<TS_RESP_free>>;
using TimestampCheck = std::unique_ptr<TS_VERIFY_CTX, FreeBy<TS_VERIFY_CTX_free>>;
using MessageImprint = std::unique_ptr<TS_MSG_IMPRINT, FreeBy<TS_MSG_IMPRINT_free>>;
using AlgorithmName = std::unique_ptr<X509_ALGOR, FreeBy<X509_ALGOR_free>>;

/// A stream over bytes that must outlive it.
inline Bio stream_over(std::string_view bytes) {
    return Bio(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
}

}  // namespace isms

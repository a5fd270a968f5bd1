#include "ascii.hpp"

#include <isms/base/digest.hpp>
#include <isms/base/error.hpp>

// The functions of the algorithm itself, as OpenSSL 1.1.1 had them. Those that OpenSSL 3 recommends
// look for a provider first, which reads the machine's openssl.cnf: a fifth of the time that a
// short command takes, for the same digest.
#define OPENSSL_API_COMPAT 10101
#include <openssl/sha.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace isms {
namespace {

constexpr std::size_t digest_bytes = SHA256_DIGEST_LENGTH;

void demand(int done) {
    if (done == 1) return;
    throw Error(ExitCode::io,
                Diagnostic{.code = "digest-unavailable",
                           .message = "SHA-256 cannot be computed",
                           .reason = "the OpenSSL library refuses to do it",
                           .hint = "check the installation with: openssl dgst -sha256 /dev/null"});
}

}  // namespace

struct Sha256::Context {
    SHA256_CTX state{};
};

Sha256::Sha256() : context_(std::make_unique<Context>()) {
    demand(SHA256_Init(&context_->state));
}

Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::update(std::string_view bytes) {
    if (!context_) throw std::logic_error("a digest was fed after its end");
    demand(SHA256_Update(&context_->state, bytes.data(), bytes.size()));
}

std::string Sha256::bytes() {
    if (!context_) throw std::logic_error("a digest was ended twice");
    std::array<unsigned char, digest_bytes> digest{};
    demand(SHA256_Final(digest.data(), &context_->state));
    context_.reset();
    return {digest.begin(), digest.end()};
}

std::string Sha256::hex() {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(2 * digest_bytes);
    for (const char letter : bytes()) {
        const auto byte = static_cast<unsigned char>(letter);
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

std::string sha256_hex(std::string_view bytes) {
    Sha256 digest;
    digest.update(bytes);
    return digest.hex();
}

std::string sha256_bytes(std::string_view bytes) {
    Sha256 digest;
    digest.update(bytes);
    return digest.bytes();
}

bool is_sha256_hex(std::string_view text) {
    return text.size() == 2 * digest_bytes && std::all_of(text.begin(), text.end(), [](char c) {
               return ascii::is_digit(c) || (c >= 'a' && c <= 'f');
           });
}

}  // namespace isms

#include "ascii.hpp"

#include <isms/base/digest.hpp>
#include <isms/base/error.hpp>

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace isms {
namespace {

constexpr std::size_t digest_bytes = 32;

struct FreeAlgorithm {
    void operator()(EVP_MD* algorithm) const { EVP_MD_free(algorithm); }
};
struct FreeContext {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

Error unavailable() {
    return Error(ExitCode::io,
                 Diagnostic{.code = "digest-unavailable",
                            .message = "SHA-256 cannot be computed",
                            .reason = "the OpenSSL library refuses to do it",
                            .hint = "check the installation with: openssl dgst -sha256 /dev/null"});
}

void demand(bool done) {
    if (!done) throw unavailable();
}

/// Looking the algorithm up costs more than a small digest, so it is done once.
const EVP_MD* sha256() {
    static const std::unique_ptr<EVP_MD, FreeAlgorithm> algorithm(
        EVP_MD_fetch(nullptr, "SHA256", nullptr));
    return algorithm.get();
}

}  // namespace

struct Sha256::Context {
    std::unique_ptr<EVP_MD_CTX, FreeContext> evp{EVP_MD_CTX_new()};
};

Sha256::Sha256() : context_(std::make_unique<Context>()) {
    const EVP_MD* const algorithm = sha256();
    demand(algorithm != nullptr && context_->evp != nullptr &&
           EVP_DigestInit_ex2(context_->evp.get(), algorithm, nullptr) == 1);
}

Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::update(std::string_view bytes) {
    if (!context_) throw std::logic_error("a digest was fed after its end");
    demand(EVP_DigestUpdate(context_->evp.get(), bytes.data(), bytes.size()) == 1);
}

std::string Sha256::bytes() {
    if (!context_) throw std::logic_error("a digest was ended twice");
    std::array<unsigned char, digest_bytes> digest{};
    demand(EVP_DigestFinal_ex(context_->evp.get(), digest.data(), nullptr) == 1);
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

#include "digest/digest_set.hpp"

#include <isms/base/error.hpp>

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>

namespace isms {
namespace {

struct Row {
    DigestAlgorithm algorithm;
    std::string_view name;  ///< in a manifest
    const char* openssl;    ///< what OpenSSL calls it
    std::size_t bytes;
};

constexpr std::array<Row, 6> rows = {{{DigestAlgorithm::md5, "md5", "MD5", 16},
                                      {DigestAlgorithm::sha1, "sha1", "SHA1", 20},
                                      {DigestAlgorithm::sha224, "sha224", "SHA224", 28},
                                      {DigestAlgorithm::sha256, "sha256", "SHA256", 32},
                                      {DigestAlgorithm::sha384, "sha384", "SHA384", 48},
                                      {DigestAlgorithm::sha512, "sha512", "SHA512", 64}}};

const Row& row_of(DigestAlgorithm algorithm) {
    return rows[static_cast<std::size_t>(algorithm)];
}

struct FreeAlgorithm {
    void operator()(EVP_MD* algorithm) const { EVP_MD_free(algorithm); }
};
using Algorithm = std::unique_ptr<EVP_MD, FreeAlgorithm>;

/// Null where OpenSSL does not offer it.
const EVP_MD* implementation_of(DigestAlgorithm algorithm) {
    static const auto all = [] {
        std::array<Algorithm, rows.size()> found;
        for (const auto& row : rows)
            found[static_cast<std::size_t>(row.algorithm)].reset(
                EVP_MD_fetch(nullptr, row.openssl, nullptr));
        return found;
    }();
    return all[static_cast<std::size_t>(algorithm)].get();
}

void demand(bool done, DigestAlgorithm algorithm) {
    if (done) return;
    const auto* const name = row_of(algorithm).openssl;
    throw Error(
        ExitCode::io,
        Diagnostic{.code = "digest-unavailable",
                   .message = fmt::format("{} cannot be computed", name),
                   .reason = "the OpenSSL library refuses to do it",
                   .hint = fmt::format("check the installation with: openssl dgst -{} /dev/null",
                                       to_text(algorithm))});
}

std::string hex(std::span<const unsigned char> bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text(2 * bytes.size(), '0');
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        text[2 * i] = digits[bytes[i] >> 4U];
        text[2 * i + 1] = digits[bytes[i] & 15U];
    }
    return text;
}

}  // namespace

std::string_view to_text(DigestAlgorithm algorithm) {
    return row_of(algorithm).name;
}

std::optional<DigestAlgorithm> digest_algorithm(std::string_view name) {
    for (const auto& row : rows) {
        if (row.name == name) return row.algorithm;
    }
    return std::nullopt;
}

std::size_t hex_digits(DigestAlgorithm algorithm) {
    return 2 * row_of(algorithm).bytes;
}

void DigestSet::FreeContext::operator()(evp_md_ctx_st* context) const {
    EVP_MD_CTX_free(context);
}

DigestSet::DigestSet(std::span<const DigestAlgorithm> algorithms) {
    for (const auto algorithm : algorithms) {
        digests_.push_back({algorithm, {}});
        digests_.back().context.reset(EVP_MD_CTX_new());
        demand(digests_.back().context != nullptr && implementation_of(algorithm) != nullptr,
               algorithm);
    }
}

void DigestSet::start() {
    for (const auto& digest : digests_) {
        const auto* const algorithm = implementation_of(digest.algorithm);
        demand(EVP_DigestInit_ex2(digest.context.get(), algorithm, nullptr) == 1, digest.algorithm);
    }
}

void DigestSet::update(std::string_view bytes) {
    for (const auto& digest : digests_)
        demand(EVP_DigestUpdate(digest.context.get(), bytes.data(), bytes.size()) == 1,
               digest.algorithm);
}

std::vector<std::string> DigestSet::finish() {
    std::vector<std::string> found;
    found.reserve(digests_.size());
    for (const auto& digest : digests_) {
        std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
        unsigned length = 0;
        demand(EVP_DigestFinal_ex(digest.context.get(), bytes.data(), &length) == 1,
               digest.algorithm);
        found.push_back(hex({bytes.data(), length}));
    }
    return found;
}

}  // namespace isms

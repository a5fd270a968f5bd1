#pragma once

#include <isms/archive/digest_algorithm.hpp>

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct evp_md_ctx_st;

namespace isms {

/// Several digests of the same bytes at once, one file after the other: looking an algorithm up and
/// making its context cost more than the digest of a small file, so both are kept.
class DigestSet {
  public:
    /// Throws exit 6 ("digest-unavailable") if OpenSSL refuses one of them, as it may in FIPS mode.
    explicit DigestSet(std::span<const DigestAlgorithm> algorithms);

    void start();
    void update(std::string_view bytes);
    /// Ends what start() began: lower-case hex, in the order of the algorithms.
    std::vector<std::string> finish();

  private:
    struct FreeContext {
        void operator()(evp_md_ctx_st* context) const;
    };
    struct Digest {
        DigestAlgorithm algorithm;
        std::unique_ptr<evp_md_ctx_st, FreeContext> context;
    };

    std::vector<Digest> digests_;
};

}  // namespace isms

#pragma once

#include <isms/archive/file_digests.hpp>
#include <isms/archive/seal.hpp>
#include <isms/model/minutes.hpp>
#include <isms/store/store.hpp>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace isms {

/// Whether somebody vouched for a seal beside the chain that it stands in.
enum class Proof {
    none,    ///< nobody did; nothing is wrong with that
    holds,   ///< and it holds
    faulty,  ///< a finding says why it does not count
};

/// What the verification of one seal came to.
struct SealReport {
    Seal seal;
    std::string sha256;        ///< of the seal's file
    std::size_t disposed = 0;  ///< files whose retention had ended
    bool is_absent = false;    ///< only its line in the chain is in the pack, not its files
    Proof signature = Proof::none;
    std::string signer;  ///< a person's id, and the fingerprint of their key
    std::string fingerprint;
    Proof timestamp = Proof::none;
    std::optional<Instant> stamped_at;  ///< when an authority saw it
    std::string authority;
};

struct Verification {
    std::vector<SealReport> seals;
    std::size_t files = 0;  ///< lines of seals that were held against their files
    std::optional<ArchiveHead> head;
    /// Errors: "changed", "missing", "unreadable" (hash); "extra" (completeness); "seal-gap",
    /// "chain-broken", "seal-line", "seal-order" (chain); "signature-bad", "signer-unknown",
    /// "signers-line", "signers-unattested", "signature-missing" (signature); "timestamp-bad",
    /// "timestamp-early", "timestamp-missing" (timestamp); "anchor-lost", "anchor-broken" (anchor).
    /// Warnings: "timestamp-late", "disposed-present".
    std::vector<Diagnostic> findings;
};

struct VerifyOptions {
    std::optional<MeetingId> only;   ///< the seals of one review
    std::string since;               ///< SHA-256 of a seal that somebody noted
    bool require_signature = false;  ///< a seal without one is an error
    bool require_timestamp = false;  ///< likewise, and one that came late
    std::function<void(const DigestProgress& done, std::size_t files)> progress;
};

/// Reads every byte under archive/ and holds it against the seals, each seal against the chain, its
/// signature, its timestamp, and what minutes and people noted of it.
Verification verify_archive(const Store& store, const VerifyOptions& options = {});

/// The same of an archive that lies by itself; `shown` stands before its paths in messages.
Verification verify_archive(Directory archive, std::string shown, const VerifyOptions& options);

}  // namespace isms

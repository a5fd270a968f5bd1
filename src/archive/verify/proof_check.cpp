#include "proof_check.hpp"

#include "../trust/ssh_signature.hpp"

#include <isms/archive/timestamp.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <chrono>
#include <limits>

namespace isms {
namespace {

// How far two clocks may be apart, and how long a timestamp may keep the seal waiting.
constexpr std::chrono::minutes clock_difference{5};
constexpr std::chrono::hours prompt{24};

bool counts_at(const Signer& signer, Instant moment) {
    return (!signer.from || moment >= *signer.from) && (!signer.until || moment <= *signer.until);
}

std::string span_of(const Signer& signer) {
    auto text = signer.from ? "from " + signer.from->rfc3339() : std::string();
    if (signer.until) text += (text.empty() ? "until " : " until ") + signer.until->rfc3339();
    return text;
}

}  // namespace

ProofCheck::ProofCheck(const std::vector<ReadSeal>& chain, const ArchiveFiles& files,
                       const VerifyOptions& options, Findings& findings)
    : chain_(chain),
      files_(files),
      options_(options),
      findings_(findings),
      trust_(trust_before(std::numeric_limits<int>::max(), chain, files, findings.all())) {}

void ProofCheck::check(const ReadSeal& read, SealReport& report) {
    check_signature(read, report);
    require_attested(read, report);
    check_timestamp(read, report);
}

void ProofCheck::check_signature(const ReadSeal& read, SealReport& report) {
    const auto& seal = read.seal;
    const auto path = files_.shown(signature_path(seal.number));
    const auto signature = files_.read(signature_path(seal.number));
    if (!signature) {
        if (options_.require_signature)
            findings_.error("signature-missing",
                            fmt::format("seal {:06} is not signed", seal.number),
                            files_.shown(seal_path(seal.number)), {},
                            "isms-review archive sign signs the newest seal");
        return;
    }
    report.signature = Proof::faulty;
    const auto claim = signature_claim(*signature);
    const bool is_as_written = canonical_signature(*signature) == *signature;
    if (!claim || !is_as_written || claim->made_for != signature_namespace) {
        findings_.error("signature-bad", "this is no signature of a seal", path,
                        claim && is_as_written
                            ? fmt::format("it was made for '{}'", printable(claim->made_for))
                            : "it is not written as ssh-keygen -Y sign writes them",
                        restore_hint);
        return;
    }
    report.fingerprint = fingerprint(claim->key);
    const auto* const signer = signer_of(trust_.signers, claim->key);
    if (signer == nullptr) {
        findings_.error(
            "signer-unknown",
            fmt::format("seal {:06} was signed by a key that nobody vouches for", seal.number),
            path, report.fingerprint,
            "ask whose key that is; isms-review archive signers lists those known");
        return;
    }
    report.signer = signer->person;
    if (!counts_at(*signer, seal.sealed_at)) {
        findings_.error("signer-out-of-time",
                        fmt::format("seal {:06} was signed by {}, whose key did not count then",
                                    seal.number, signer->person),
                        path,
                        fmt::format("sealed at {}; the key counts {}", seal.sealed_at.rfc3339(),
                                    span_of(*signer)),
                        "ask who sealed it, and when");
    } else if (const auto fault = signature_fault(read.text, *signature, signer->person,
                                                  trust_.signers, seal.sealed_at)) {
        findings_.error(
            "signature-bad",
            fmt::format("the signature of {} does not fit seal {:06}", signer->person, seal.number),
            path, *fault, restore_hint);
    } else {
        report.signature = Proof::holds;
    }
}

// Whoever can write to the archive could add a key of their own, so a change of signers is vouched
// for by one of those before.
void ProofCheck::require_attested(const ReadSeal& read, const SealReport& report) {
    const auto& seal = read.seal;
    if (seal.subject != SealSubject::signers) return;
    std::vector<Diagnostic> reported_already;
    const auto before = trust_before(seal.number, chain_, files_, reported_already);
    if (before.signers.signers.empty()) return;
    const auto signature = files_.read(signature_path(seal.number));
    const auto claim = signature ? signature_claim(*signature) : std::nullopt;
    const auto* const signer = claim ? signer_of(before.signers, claim->key) : nullptr;
    if (report.signature == Proof::holds && signer != nullptr && counts_at(*signer, seal.sealed_at))
        return;
    const auto message =
        fmt::format("none of the signers before vouches for those of seal {:06}", seal.number);
    const auto path = files_.shown(seal_path(seal.number));
    // The newest can still be signed.
    if (!signature && seal.number == chain_.back().seal.number) {
        findings_.warning("signers-unattested", message, path, "it is not signed yet",
                          "isms-review archive sign --key FILE");
    } else {
        findings_.error("signers-unattested", message, path,
                        "a key could have been added by whoever can write to the archive",
                        "ask one of the signers before whether they agreed");
    }
}

void ProofCheck::check_timestamp(const ReadSeal& read, SealReport& report) {
    const auto& seal = read.seal;
    const auto path = files_.shown(timestamp_path(seal.number));
    const auto reply = files_.read(timestamp_path(seal.number));
    if (!reply) {
        if (options_.require_timestamp)
            findings_.error("timestamp-missing",
                            fmt::format("seal {:06} has no timestamp", seal.number),
                            files_.shown(seal_path(seal.number)), {},
                            "isms-review archive timestamp asks for one of the newest seal");
        return;
    }
    report.timestamp = Proof::faulty;
    // The signature, where there is one when the timestamp is asked for: so it is about both.
    const auto stamped = files_.read(signature_path(seal.number)).value_or(read.text);
    const auto stamp = read_timestamp(*reply);
    if (!stamp || !stamp->is_granted || !stamp->at) {
        findings_.error("timestamp-bad", "this is not a timestamp", path,
                        stamp && !stamp->is_granted ? stamp->refusal : std::string(), restore_hint);
        return;
    }
    report.stamped_at = stamp->at;
    report.authority = stamp->authority;
    if (const auto fault = timestamp_fault(*reply, stamped, trust_.authorities)) {
        findings_.error("timestamp-bad",
                        fmt::format("the timestamp does not fit seal {:06}", seal.number), path,
                        *fault, restore_hint);
        return;
    }
    if (trust_.authorities.empty()) {
        findings_.warning("timestamp-unverified",
                          fmt::format("the timestamp of seal {:06} can't be verified", seal.number),
                          path, "the archive trusts no time-stamping authority",
                          "isms-review archive trust --authority FILE.pem");
    } else {
        report.timestamp = Proof::holds;
    }
    check_moment(read, report, path);
}

void ProofCheck::check_moment(const ReadSeal& read, const SealReport& report,
                              const std::string& path) {
    const auto sealed = read.seal.sealed_at.seconds();
    const auto stamped = report.stamped_at->seconds();
    const auto reason = fmt::format("sealed at {}, seen by the authority at {}",
                                    read.seal.sealed_at.rfc3339(), report.stamped_at->rfc3339());
    if (stamped < sealed - clock_difference) {
        findings_.error(
            "timestamp-early",
            fmt::format("seal {:06} says that it is younger than its timestamp", read.seal.number),
            path, reason, "ask who sealed it, and by which clock");
    } else if (stamped > sealed + prompt) {
        const auto message =
            fmt::format("nothing but seal {:06} itself says that it is older than its timestamp",
                        read.seal.number);
        const auto* const hint = "ask why it was stamped so late: a backdated seal looks like this";
        if (options_.require_timestamp) {
            findings_.error("timestamp-late", message, path, reason, hint);
        } else {
            findings_.warning("timestamp-late", message, path, reason, hint);
        }
    }
}

}  // namespace isms

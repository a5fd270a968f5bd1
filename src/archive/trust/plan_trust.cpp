#include "../seal/archive_folder.hpp"
#include "../seal/seal_plan.hpp"
#include "trust_at.hpp"

#include <isms/archive/proofs.hpp>
#include <isms/base/error.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <limits>

namespace isms {
namespace {

/// Exit 7 if the list can't be read: nobody is added to what is not understood.
Trust current_trust(const Store& store) {
    const ArchiveFolder files(store);
    std::vector<Diagnostic> problems;
    auto trust =
        trust_before(std::numeric_limits<int>::max(), read_chain(files, problems), files, problems);
    if (has_errors(problems)) throw Error(ExitCode::integrity, std::move(problems));
    return trust;
}

std::string when(const Signer& signer) {
    std::string text;
    if (signer.from) text += " from " + signer.from->rfc3339();
    if (signer.until) text += " until " + signer.until->rfc3339();
    return text;
}

void add_signer(const Signer& added, const std::string& event, Signers& signers) {
    if (const auto* const known = signer_of(signers, added.key))
        throw refused_error("signer-known",
                            fmt::format("that key is in the list already, for {}", known->person),
                            "isms-review archive signers shows the list; a key that ended does not "
                            "count again: make a new one with ssh-keygen");
    signers.history.push_back(fmt::format("{} added {} for {}{}", event, fingerprint(added.key),
                                          added.person, when(added)));
    signers.signers.push_back(added);
}

void end_signer(const TrustChange& change, const std::string& event, Signers& signers) {
    bool is_known = false;
    for (auto& signer : signers.signers) {
        if (signer.person != change.ended && fingerprint(signer.key) != change.ended) continue;
        if (signer.until && *signer.until <= change.until) continue;
        is_known = true;
        signer.until = change.until;
        signers.history.push_back(fmt::format("{} ended {} of {} at {}: {}", event,
                                              fingerprint(signer.key), signer.person,
                                              change.until.rfc3339(), printable(change.reason)));
    }
    if (is_known) return;
    throw not_found_error("signer-unknown",
                          fmt::format("no key that counts after {} is of '{}'",
                                      change.until.rfc3339(), printable(change.ended)),
                          "isms-review archive signers shows persons and fingerprints");
}

}  // namespace

ChangeSet plan_trust(const Store& store, const TrustChange& change, const Stamp& stamp) {
    auto trust = current_trust(store);
    const auto event = fmt::format("{} {}", stamp.at.rfc3339(), printable(stamp.by));
    if (change.added) add_signer(*change.added, event, trust.signers);
    if (!change.ended.empty()) end_signer(change, event, trust.signers);
    if (!change.authorities.empty()) {
        trust.signers.history.push_back(event + " added a time-stamping authority");
        trust.authorities += change.authorities;
    }
    SealPlan plan(store, sound_seals(store), "archive trust", stamp, SealSubject::signers,
                  std::nullopt);
    plan.add(std::string(signers_file), print_signers(trust.signers));
    if (!trust.authorities.empty()) plan.add(std::string(authorities_file), trust.authorities);
    return plan.finish("the signers");
}

Signers current_signers(const Store& store) {
    return current_trust(store).signers;
}

std::string current_authorities(const Store& store) {
    return current_trust(store).authorities;
}

}  // namespace isms

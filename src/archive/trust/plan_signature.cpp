#include "../seal/archive_folder.hpp"
#include "../seal/chain.hpp"
#include "ssh_signature.hpp"

#include <isms/archive/proofs.hpp>
#include <isms/base/error.hpp>

#include <fmt/format.h>

namespace isms {
namespace {

constexpr const char* trust_hint =
    "isms-review archive trust PERSON --key FILE.pub adds a key to the list of signers";

void require_unproved(const NewestSeal& seal) {
    if (seal.signature)
        throw refused_error("signed-already",
                            fmt::format("seal {:06} is signed already", seal.number),
                            "isms-review archive verify checks the signature");
    if (seal.timestamp)
        throw refused_error("stamped-already",
                            fmt::format("seal {:06} has its timestamp already, which a signature "
                                        "has to come before",
                                        seal.number),
                            "sign the next seal first, then ask for its timestamp");
}

}  // namespace

NewestSeal newest_seal(const Store& store) {
    const ArchiveFolder files(store);
    std::vector<Diagnostic> problems;
    auto chain = read_chain(files, problems);
    if (has_errors(problems)) throw Error(ExitCode::integrity, std::move(problems));
    if (chain.empty())
        throw not_found_error("nothing-sealed", "nothing is sealed yet",
                              "isms-review archive seal seals a signed review");
    const int number = chain.back().seal.number;
    return {.number = number,
            .text = std::move(chain.back().text),
            .signature = files.read(signature_path(number)),
            .timestamp = files.read(timestamp_path(number))};
}

std::string sign_seal(const NewestSeal& seal, const std::filesystem::path& key_file) {
    require_unproved(seal);
    return sign_bytes(seal.text, key_file);
}

ChangeSet plan_signature(const Store& store, const std::string& signature, const Stamp& stamp) {
    const auto newest = newest_seal(store);
    require_unproved(newest);
    const auto seal = parse_seal(newest.text, seal_path(newest.number));
    const auto claim = signature_claim(signature);
    if (!claim || claim->made_for != signature_namespace)
        throw refused_error("signature-bad", "this is no signature of a seal",
                            fmt::format("ssh-keygen -Y sign -n {} -f KEY archive/{}",
                                        signature_namespace, seal_path(newest.number)));
    const auto signers = current_signers(store);
    const auto* const signer = signer_of(signers, claim->key);
    if (signer == nullptr)
        throw refused_error(
            "signer-unknown",
            fmt::format("the list of signers does not have the key {}", fingerprint(claim->key)),
            trust_hint);
    if (const auto fault =
            signature_fault(newest.text, signature, signer->person, signers, seal.value->sealed_at))
        throw refused_error("signature-bad",
                            fmt::format("the signature of {} does not count for seal {:06}: {}",
                                        signer->person, newest.number, *fault),
                            "isms-review archive signers shows from when and until when keys "
                            "count");
    ChangeSet changes("archive sign", stamp);
    changes.undoable = false;
    changes.summary = fmt::format("seal {:06} signed by {}", newest.number, signer->person);
    changes.create("archive/" + signature_path(newest.number), *canonical_signature(signature));
    return changes;
}

}  // namespace isms

#pragma once

#include <isms/base/diagnostic.hpp>
#include <isms/base/instant.hpp>
#include <isms/model/ids.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms {

/// What a signature is made for, so that one made for something else is none of a seal
/// (ssh-keygen -Y sign -n).
inline constexpr std::string_view signature_namespace = "isms-review-seal";

/// A public key as OpenSSH writes it: "ssh-ed25519 AAAAC3... comment".
struct PublicKey {
    std::string type;  ///< "ssh-ed25519"
    std::string blob;  ///< base64

    bool operator==(const PublicKey&) const = default;
};

/// "SHA256:" and the digest as ssh-keygen -l prints it.
std::string fingerprint(const PublicKey& key);

/// Reads a file NAME.pub; an error where it is anything else, a private key above all.
Parsed<PublicKey> parse_public_key(std::string_view text, std::string_view file);

/// Somebody whose signatures under seals count, and when.
struct Signer {
    std::string person;  ///< a person's id, the principal of the signature
    PublicKey key;
    std::optional<Instant> from;   ///< signatures of earlier seals do not count
    std::optional<Instant> until;  ///< signatures of later seals do not count
};

/// trust/allowed_signers as ssh-keygen -Y verify -f reads it, with what happened to it in `#`
/// lines, oldest first.
struct Signers {
    std::vector<std::string> history;
    std::vector<Signer> signers;
};

std::string print_signers(const Signers& signers);
/// Strict: what was not written by print_signers() is an error ("signers-line").
Parsed<Signers> parse_signers(std::string_view text, std::string_view file);

/// The first with this key, whether or not it counted at any time.
const Signer* signer_of(const Signers& signers, const PublicKey& key);

}  // namespace isms

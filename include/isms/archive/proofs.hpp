#pragma once

#include <isms/archive/signers.hpp>
#include <isms/archive/timestamp.hpp>
#include <isms/model/event.hpp>
#include <isms/store/store.hpp>

#include <filesystem>
#include <optional>
#include <string>

namespace isms {

// What vouches for seals beside the chain: signatures, timestamps, and the list of those whose
// signatures count, which is itself sealed.

/// The newest seal, which alone can still be signed and stamped: every other is named, with what
/// vouches for it, by the one behind it.
struct NewestSeal {
    int number = 1;
    std::string text;                      ///< what a signature is about
    std::optional<std::string> signature;  ///< what a timestamp is about, where there is one
    std::optional<std::string> timestamp;
};

/// Exit 4 if nothing is sealed.
NewestSeal newest_seal(const Store& store);

/// The signature of the newest seal by a key file, or by the agent, as bytes; see plan_signature().
std::string sign_seal(const NewestSeal& seal, const std::filesystem::path& key_file);

/// Keeps a signature beside the newest seal. Exit 5 if it has one or a timestamp already
/// ("signed-already", "stamped-already"), or if it is by a key that no list of signers names for
/// the day of the seal ("signer-unknown") or does not fit ("signature-bad").
ChangeSet plan_signature(const Store& store, const std::string& signature, const Stamp& stamp);

/// The bytes that a timestamp of the newest seal is about: its signature, or itself.
const std::string& to_be_stamped(const NewestSeal& seal);

/// Keeps a timestamp beside the newest seal. Exit 5 if it has one ("stamped-already"), if the
/// authority refused, or if it does not fit ("timestamp-bad").
ChangeSet plan_timestamp(const Store& store, const std::string& reply, const Stamp& stamp);

/// One change of whom the archive trusts.
struct TrustChange {
    /// A key whose signatures count from now on, or from and until other moments.
    std::optional<Signer> added;
    /// A person's id or the fingerprint of a key: signatures of seals after `until` do not count.
    std::string ended;
    Instant until{std::chrono::sys_seconds{}};
    std::string reason;       ///< why it ended
    std::string authorities;  ///< certificates in PEM to be added
};

/// A seal of the list of signers and authorities with a change; what happened is written into the
/// list. Exit 5 if that key is in it already ("signer-known"), exit 4 if nobody fits what is to
/// end ("signer-unknown").
ChangeSet plan_trust(const Store& store, const TrustChange& change, const Stamp& stamp);

/// The list of signers of today; empty if there is none.
Signers current_signers(const Store& store);
/// The certificates of the authorities of today, in PEM.
std::string current_authorities(const Store& store);

}  // namespace isms

#pragma once

#include "../tools/tool.hpp"

#include <isms/archive/signers.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace isms {

/// Whose key made a signature and what for, as the signature itself says; nothing of it is proved.
struct SignatureClaim {
    PublicKey key;
    std::string made_for;  ///< its namespace
};

/// Reads what ssh-keygen -Y sign writes (PROTOCOL.sshsig); none if it is anything else.
std::optional<SignatureClaim> signature_claim(std::string_view armored);

/// The same signature as ssh-keygen -Y sign writes it, to the byte: with other line ends or widths
/// it would mean the same, and a change in them could not be told from none. None as above.
std::optional<std::string> canonical_signature(std::string_view text);

/// Signs with a key file, or with the agent where `key_file` is a public key or the key wants its
/// user. The private key is read by ssh-keygen alone. Throws exit 6 if there is no ssh-keygen, or
/// if it refuses ("not-signed-by-key").
std::string sign_bytes(std::string_view bytes, const std::filesystem::path& key_file);

/// What ssh-keygen says of a signature: none if it holds for that person at that moment, else why
/// not. Throws exit 6 if there is no ssh-keygen.
std::optional<std::string> signature_fault(std::string_view bytes, std::string_view armored,
                                           const std::string& person, const Signers& signers,
                                           Instant moment);

}  // namespace isms

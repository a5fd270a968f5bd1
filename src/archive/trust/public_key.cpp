#include "wire.hpp"

#include <isms/archive/signers.hpp>
#include <isms/base/base64.hpp>
#include <isms/base/digest.hpp>
#include <isms/base/text.hpp>

#include <algorithm>

namespace isms {
namespace {

/// One of OpenSSH's kinds of key, whose name the key itself repeats.
bool is_key(const PublicKey& key) {
    const auto bytes = from_base64(key.blob);
    if (!bytes) return false;
    WireReader reader(*bytes);
    const auto type = reader.string();
    // All kinds of keys are strings to their end.
    while (!reader.at_end()) {
        if (!reader.string()) return false;
    }
    return type && *type == key.type &&
           std::all_of(type->begin(), type->end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

}  // namespace

std::string fingerprint(const PublicKey& key) {
    auto text = base64(sha256_bytes(from_base64(key.blob).value_or(std::string())));
    while (text.ends_with('=')) text.pop_back();
    return "SHA256:" + text;
}

Parsed<PublicKey> parse_public_key(std::string_view text, std::string_view file) {
    Parsed<PublicKey> parsed;
    const auto words = split(trim(text), ' ');
    const bool is_line = trim(text).find_first_of("\r\n") == std::string_view::npos;
    if (is_line && words.size() >= 2) {
        PublicKey key{.type = std::string(words[0]), .blob = std::string(words[1])};
        if (is_key(key)) {
            parsed.value = std::move(key);
            return parsed;
        }
    }
    const bool is_private = text.find("PRIVATE KEY") != std::string_view::npos;
    parsed.diagnostics.push_back({Severity::error,
                                  "not-a-public-key",
                                  is_private ? "this is a private key, which nobody should be given"
                                             : "this is not an SSH public key",
                                  std::string(file),
                                  {},
                                  "a public key is one line: its type, the key, a comment",
                                  "name the file that ends in .pub; ssh-keygen -t ed25519 makes "
                                  "a pair"});
    return parsed;
}

}  // namespace isms

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace isms {

/// The checksum algorithms that bags name (RFC 8493, 2.4) and OpenSSL computes.
enum class DigestAlgorithm { md5, sha1, sha224, sha256, sha384, sha512 };

/// As it stands in the name of a manifest: "sha256".
std::string_view to_text(DigestAlgorithm algorithm);

/// From such a name, exactly as it is written by to_text(); none for any other.
std::optional<DigestAlgorithm> digest_algorithm(std::string_view name);

/// How many hexadecimal digits its digests have.
std::size_t hex_digits(DigestAlgorithm algorithm);

}  // namespace isms

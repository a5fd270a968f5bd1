#pragma once

#include "bag/findings.hpp"

#include <isms/archive/digest_algorithm.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms::bag {

/// What the name of a manifest says.
struct ManifestName {
    std::string file;       ///< "manifest-sha256.txt"
    std::string algorithm;  ///< as it stands there, in lower case without hyphens: "sha256"
    bool is_tag = false;    ///< a tag manifest
};

/// None if the file is no manifest: manifests lie at the top and are called manifest-ALGORITHM.txt
/// or tagmanifest-ALGORITHM.txt (RFC 8493, 2.1.3 and 2.2.1).
std::optional<ManifestName> manifest_name(std::string_view file);

struct ManifestLine {
    std::size_t line = 0;
    std::string digest;   ///< lower-case hex of the right length
    std::string path;     ///< as the version's rules read it
    std::string literal;  ///< as it stands there, for writers who did not encode
};

struct Manifest {
    std::string file;
    DigestAlgorithm algorithm = DigestAlgorithm::sha256;
    bool is_tag = false;
    std::vector<ManifestLine> lines;  ///< each path once
};

/// Reads the decoded text of a manifest; lines with a fault are reported and left out. `is_final`:
/// by the rules of version 1.0, where a percent sign is encoded and no file may be listed twice.
/// Codes: "bag-manifest-line", "bag-path", "bag-duplicate" (an error where the digests differ, or
/// in 1.0), and the warnings "bag-md5sum-form", "bag-relative-path".
Manifest read_manifest(const ManifestName& name, DigestAlgorithm algorithm, std::string_view text,
                       bool is_final, Findings& findings);

/// One line of a manifest of our own; the path needs no encoding.
std::string manifest_line(std::string_view digest, std::string_view path);

}  // namespace isms::bag

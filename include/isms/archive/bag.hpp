#pragma once

#include <isms/archive/file_digests.hpp>
#include <isms/base/diagnostic.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace isms {

// Bags: folders of files with manifests of their digests (BagIt, RFC 8493), as such or as a zip of
// one folder.

/// A line of bag-info.txt.
struct BagField {
    std::string label;
    std::string value;
};

/// How much of a bag is read before it is taken for an attack on the reader. The last two hold for
/// zips, by the sizes they state, which nothing in them may exceed.
struct BagLimits {
    std::size_t files = 1'000'000;
    std::size_t tag_file_bytes = std::size_t{256} << 20U;    ///< of a manifest, bag-info.txt ...
    std::uint64_t unpacked_bytes = std::uint64_t{1} << 40U;  ///< of all files together
    std::uint64_t packed_ratio = 200;  ///< unpacked bytes for one packed; the first 16 MiB are free
};

struct BagOptions {
    BagLimits limits;
    /// Called now and then on the calling thread.
    std::function<void(const DigestProgress&)> progress;
};

/// What was found of a bag.
struct BagVerification {
    bool is_zip = false;
    std::string version;                      ///< "1.0"; empty if it could not be read
    std::string encoding;                     ///< of the tag files: "UTF-8"
    std::vector<DigestAlgorithm> algorithms;  ///< of the payload manifests that were checked
    std::uint64_t payload_files = 0;
    std::uint64_t payload_bytes = 0;
    std::uint64_t tag_files = 0;
    std::vector<BagField> info;        ///< bag-info.txt
    std::vector<Diagnostic> findings;  ///< each problem once; their files are relative to the bag

    /// Complete and valid (RFC 8493, 3); there may be warnings.
    bool is_valid() const { return !has_errors(findings); }
};

/// True for what is meant to be a bag: a folder with a bagit.txt or a manifest, or a file whose
/// name ends in `.zip`. Does not look further, and never throws.
bool is_bag_path(const std::filesystem::path& path);

/// Checks a bag: that it is complete, that every byte is what the manifests say, and that nothing
/// in it is there to harm its reader. Of versions 0.93 to 0.97 and 1.0; docs/bags.md lists the
/// codes of the findings. Nothing is written, no link followed, nothing fetched. Throws exit 4
/// ("no-such-bag") if there is nothing at that path, exit 6 if the system refuses to read the
/// folder or the zip itself.
BagVerification verify_bag(const std::filesystem::path& bag, const BagOptions& options = {});

/// A file that is copied into a bag, and has to be what it was.
struct BagSourceFile {
    std::filesystem::path path;
    std::string sha256;  ///< lower-case hex
};

/// A file of a new bag.
struct BagEntry {
    std::string name;  ///< relative to the bag: "data/archive/seals/000001.sha256", "readme.html"
    std::variant<std::string, BagSourceFile> content;  ///< its bytes, or a file
};

enum class BagForm { directory, zip };

/// A bag that is to be written.
struct NewBag {
    /// What lies in data/ is payload, all else are tag files. bagit.txt, bag-info.txt and the
    /// manifests are the writer's own.
    std::vector<BagEntry> entries;
    /// In their order, before Payload-Oxum, which is the writer's own. Bagging-Date too is for the
    /// caller to give: nothing of the moment goes into a bag.
    std::vector<BagField> info;
    /// Name of the one folder in a zip; the name of the bag itself if empty.
    std::string top;
};

/// Writes a bag of version 1.0 with SHA-256 manifests, which `sha256sum --strict -c
/// manifest-sha256.txt` checks in it: a new folder, or a zip. It is written under another name
/// beside it, synced and renamed: it is there as a whole or not at all. The same entries and fields
/// give the same bytes.
///
/// Throws exit 3 for a name that can't be in a bag that is to be read everywhere ("bag-name"), two
/// entries that are one on some systems ("bag-name-twice"), no payload ("bag-no-payload"), or a
/// field of more than one line
/// ("bag-info-field"); exit 4 ("no-such-file") if a file is not there; exit 5 ("bag-exists") if
/// there is something at `target`; exit 6 on I/O; exit 7 ("bag-source-changed") if a file is not
/// what its digest says.
void write_bag(const NewBag& bag, const std::filesystem::path& target, BagForm form);

struct BagExtraction {
    BagVerification verification;
    std::uint64_t files = 0;  ///< that were written
    std::uint64_t bytes = 0;
};

/// What of a bag is copied where.
struct BagSubtree {
    std::string from;  ///< a folder of the bag: "data/archive/"; empty: the bag itself
    std::string to;    ///< a folder of the target, "archive/"; empty: the target itself
};

struct ExtractOptions {
    BagOptions bag = {};
    /// What lies below these folders is copied; everything, if there are none. Folders without
    /// files are passed over, but not all of them.
    std::vector<BagSubtree> subtrees = {};
    /// Everything but giving the files their names: nothing is left.
    bool is_rehearsal = false;
};

/// Copies a bag's files to `target`, a folder that is empty or not there yet, after it was verified
/// as a whole; each byte is held against its digest once more while it is written. Files get mode
/// 0600, folders 0700. Nothing outside of the target is touched, and nothing is left behind by a
/// failure.
///
/// Throws as verify_bag() does; exit 7 with the findings if the bag is not valid, or if it changed
/// meanwhile ("bag-changed-meanwhile"); exit 4 ("bag-no-subtree") if nothing lies below any of the
/// subtrees; exit 5 ("not-empty") if the target holds anything; exit 6 on I/O.
BagExtraction extract_bag(const std::filesystem::path& bag, const std::filesystem::path& target,
                          const ExtractOptions& options = {});

}  // namespace isms

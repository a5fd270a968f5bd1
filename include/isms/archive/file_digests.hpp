#pragma once

#include <isms/archive/digest_algorithm.hpp>
#include <isms/store/directory.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace isms {

/// What became of a file that was to be digested.
enum class FileState {
    read,        ///< to its end
    missing,     ///< it, or a folder on the way to it
    not_a_file,  ///< a link, a device, a folder ...; or something on the way to it is no folder
    unreadable,  ///< the system refused
};

struct DigestedFile {
    FileState state = FileState::read;
    std::uint64_t size = 0;            ///< bytes that were read
    std::vector<std::string> digests;  ///< lower-case hex, in the order of the algorithms that were
                                       ///< asked for; empty unless read
    std::string reason;                ///< one clause, why it was not read; empty if it was
};

/// How far it is, over all threads.
struct DigestProgress {
    std::size_t files = 0;
    std::uint64_t bytes = 0;
};

struct DigestOptions {
    std::vector<DigestAlgorithm> algorithms = {DigestAlgorithm::sha256};
    /// Called now and then on the thread that called, and once at the end.
    std::function<void(const DigestProgress&)> progress;
    unsigned threads = 0;  ///< at most; 0: as many as the machine runs at once
};

/// Reads the files named by `paths`, each relative to `directory`, and gives what came of each to
/// `take`, in any order and from several threads, but never two at once. Folders are opened name by
/// name, no link is followed anywhere, and what is not a regular file is not opened. A path that
/// leads out of the directory (absolute, or with a part that is empty, `.` or `..`) is
/// "not_a_file".
///
/// All of the machine's cores work, on the largest files first, then folder by folder; memory is
/// 256 KiB a core and some bytes a file. Throws exit 6 ("digest-unavailable") if
/// OpenSSL does not offer an algorithm, and what `take` throws.
void digest_files(const Directory& directory, std::span<const std::string> paths,
                  const DigestOptions& options,
                  const std::function<void(std::size_t index, DigestedFile file)>& take);

/// The same, all at once, in the order of the paths.
std::vector<DigestedFile> digest_files(const Directory& directory,
                                       std::span<const std::string> paths,
                                       const DigestOptions& options = {});

}  // namespace isms

#pragma once

#include <isms/base/diagnostic.hpp>
#include <isms/base/instant.hpp>
#include <isms/model/ids.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isms {

/// One line of a seal: a file, relative to archive/, and its digest.
struct SealedFile {
    std::string sha256;
    std::string path;
};

/// archive/seals/NNNNNN.sha256: what `sha256sum --strict -c` reads when run in archive/, with its
/// own data in `#` lines. The first file is the seal before, so that seals form a chain.
struct Seal {
    int number = 1;
    MeetingId review{Blank{}};
    Instant sealed_at{std::chrono::sys_seconds{}};
    std::string sealed_by;
    std::vector<SealedFile> files;
};

inline constexpr int seal_format = 1;

std::string seal_path(int number);  ///< "seals/000001.sha256", relative to archive/
std::string print_seal(const Seal& seal);
/// Strict: an unknown line is an error ("seal-line"), so that a seal says nothing that was not
/// understood.
Parsed<Seal> parse_seal(std::string_view text, std::string_view file);

}  // namespace isms

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

/// What a seal is about.
enum class SealSubject {
    review,    ///< a signed review, or what was added to it since
    signers,   ///< who may sign seals, and whose timestamps count
    disposal,  ///< what of a sealed review was disposed of when its retention had ended
};

std::string_view to_text(SealSubject subject);

/// archive/seals/NNNNNN.sha256: what `sha256sum --strict -c` reads when run in archive/, with its
/// own data in `#` lines. The first files are the seal before, its signature and its timestamp, so
/// that seals form a chain.
struct Seal {
    int number = 1;
    SealSubject subject = SealSubject::review;
    std::optional<MeetingId> review;  ///< none for the signers
    Instant sealed_at{std::chrono::sys_seconds{}};
    std::string sealed_by;
    std::vector<SealedFile> files;
};

inline constexpr int seal_format = 1;

// Relative to archive/.
std::string seal_path(int number);       ///< "seals/000001.sha256"
std::string signature_path(int number);  ///< beside it, as ssh-keygen -Y sign names it: ".sig"
std::string timestamp_path(int number);  ///< beside it, as openssl ts names replies: ".tsr"
/// Where the files that a seal was the first to name lie: "data/000001/".
std::string seal_folder(int number);

std::string print_seal(const Seal& seal);
/// Strict: an unknown line is an error ("seal-line"), so that a seal says nothing that was not
/// understood.
Parsed<Seal> parse_seal(std::string_view text, std::string_view file);

}  // namespace isms

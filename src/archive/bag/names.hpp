#pragma once

#include <string>
#include <string_view>

namespace isms::bag {

// The names of files in a bag: relative to its top folder, with slashes (RFC 8493, 2.1.3, 5.1 and
// 6.1).

inline constexpr std::string_view payload_folder = "data/";

bool is_payload(std::string_view path);

/// One clause, why a path that a bag names may not be used: it is absolute, starts with `~`, has a
/// part that is empty, `.` or `..`, a control character other than CR and LF, a BOM at its start,
/// or is longer than Linux allows. Empty if it is harmless.
std::string path_fault(std::string_view path);

/// The same for an entry of a zip archive, where a backslash or a drive letter leads out of the
/// folder on other systems, and where names have to be UTF-8.
std::string zip_name_fault(std::string_view path);

/// The same for a file that is to be put into a bag of our own, whose manifest has to be readable
/// by `sha256sum --strict -c` and whose names have to mean the same everywhere.
std::string own_name_fault(std::string_view path);

/// In Unicode's normal form C; text that is not UTF-8 stays as it is.
std::string normalised(std::string_view path);
/// The same for all spellings that differ in case or normal form only: on some systems they are one
/// file.
std::string folded(std::string_view path);

/// CR and LF as manifests write them: %0D and %0A, in either case. `with_percent`: %25 too, as
/// version 1.0 does. Any other percent sign stands for itself.
std::string percent_decoded(std::string_view path, bool with_percent);

/// True for what an operating system leaves in folders for itself: .DS_Store, Thumbs.db,
/// desktop.ini.
bool is_system_file(std::string_view path);

}  // namespace isms::bag

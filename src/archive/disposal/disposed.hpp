#pragma once

#include "../seal/chain.hpp"

#include <map>
#include <string>

namespace isms {

/// Files that may be missing, by path relative to archive/, with the digest that their seals name.
using DisposedFiles = std::map<std::string, std::string>;

/// "disposal.sha256", in a disposal seal's folder: lines of earlier seals, as they stand there.
inline constexpr std::string_view disposal_list = "disposal.sha256";

/// What all disposals of the chain name. A list that is not as its seal names it disposes of
/// nothing, nor does one of what is no file of an earlier seal.
DisposedFiles disposed_files(const std::vector<ReadSeal>& chain, const ArchiveFiles& files);

}  // namespace isms

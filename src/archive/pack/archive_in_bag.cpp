#include "pack/archive_in_bag.hpp"

#include <isms/archive/pack.hpp>
#include <isms/base/digest.hpp>
#include <isms/base/unicode.hpp>
#include <isms/store/paths.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms {
namespace {

std::string folder_in_bag() {
    return fmt::format("data/{}", packed_archive);
}

/// The files below a folder of the bag, by path.
std::span<const bag::CheckedFile> files_below(const bag::CheckedBag& bag,
                                              const std::string& folder) {
    const auto first = std::partition_point(
        bag.files.begin(), bag.files.end(),
        [&](const bag::CheckedFile& file) { return file.file->path < folder; });
    const auto last = std::partition_point(
        first, bag.files.end(),
        [&](const bag::CheckedFile& file) { return file.file->path.starts_with(folder); });
    return {first, last};
}

}  // namespace

ArchiveInBag::ArchiveInBag(const bag::CheckedBag& bag, const BagLimits& limits)
    : ArchiveFiles(folder_in_bag(), true), bag_(bag), limits_(limits) {}

bool ArchiveInBag::is_in(const bag::BagSource& bag) {
    // Other bags may have a folder of that name.
    const bool has_records = bag.find(packed_organisation()) != nullptr;
    const auto folder = folder_in_bag();
    const auto seals = folder + "seals/";
    return std::any_of(bag.files().begin(), bag.files().end(), [&](const bag::BagFile& file) {
        return has_records ? file.path.starts_with(folder)
                           : file.path.starts_with(seals) && file.path.ends_with(".sha256");
    });
}

const bag::CheckedFile* ArchiveInBag::find(std::string_view path) const {
    const auto wanted = shown(path);
    const auto found =
        std::partition_point(bag_.files.begin(), bag_.files.end(),
                             [&](const auto& file) { return file.file->path < wanted; });
    return found != bag_.files.end() && found->file->path == wanted ? &*found : nullptr;
}

std::optional<std::string> ArchiveInBag::read(std::string_view path) const {
    const auto* const file = find(path);
    if (file == nullptr || file->sha256.empty()) return std::nullopt;
    std::string fault;
    auto bytes = bag::read_whole(*bag_.source, *file->file, limits_.tag_file_bytes, fault);
    if (fault.empty() && sha256_hex(bytes) != file->sha256)
        fault = "it is no longer what was verified a moment ago";
    if (fault.empty()) return bytes;
    throw Error(ExitCode::integrity, Diagnostic{.code = "bag-unreadable",
                                                .message = "this file can't be read",
                                                .file = printable(file->file->path),
                                                .reason = std::move(fault),
                                                .hint = "verify the bag again, or get it from its "
                                                        "sender once more"});
}

std::vector<std::string> ArchiveInBag::names(const std::string& folder) const {
    const auto below = shown(folder) + "/";
    std::vector<std::string> names;
    for (const auto& file : files_below(bag_, below)) {
        const auto rest = std::string_view(file.file->path).substr(below.size());
        const auto name = rest.substr(0, rest.find('/'));
        // All files of a folder follow each other.
        if (names.empty() || names.back() != name) names.emplace_back(name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<std::string> ArchiveInBag::all() const {
    const auto folder = folder_in_bag();
    std::vector<std::string> found;
    for (const auto& file : files_below(bag_, folder))
        found.push_back(file.file->path.substr(folder.size()));
    return found;
}

std::vector<DigestedFile> ArchiveInBag::digest(
    std::span<const std::string> paths,
    const std::function<void(const DigestProgress&)>& progress) const {
    std::vector<DigestedFile> digested;
    digested.reserve(paths.size());
    DigestProgress done;
    for (const auto& path : paths) {
        const auto* const file = find(path);
        if (file == nullptr) {
            digested.push_back({.state = FileState::missing, .reason = "it is not in the bag"});
        } else if (file->sha256.empty()) {
            digested.push_back({.state = FileState::unreadable,
                                .reason = "it could not be read when the bag was checked"});
        } else {
            digested.push_back({.size = file->file->size, .digests = {file->sha256}});
            done.bytes += file->file->size;
        }
    }
    done.files = paths.size();
    if (progress) progress(done);
    return digested;
}

std::string packed_organisation() {
    return fmt::format("data/{}{}", packed_records, paths::organisation);
}

Error not_a_pack(std::string_view lacking) {
    return not_found_error("not-a-pack",
                           fmt::format("this bag is no evidence pack: it has no {}", lacking),
                           "isms-review archive bundle makes one");
}

}  // namespace isms

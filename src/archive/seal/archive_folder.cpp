#include "archive_folder.hpp"

#include <isms/base/text.hpp>
#include <isms/store/file_io.hpp>

#include <algorithm>
#include <sys/stat.h>

namespace isms {
namespace {

void collect(const Directory& directory, const std::string& above,
             std::vector<std::string>& found) {
    std::vector<std::string> folders;
    directory.each_entry([&](std::string_view name, std::optional<bool> is_folder) {
        if (!is_folder) {
            const auto status = directory.status(std::string(name));
            if (!status) return;
            is_folder = S_ISDIR(status->st_mode);
        }
        if (*is_folder) {
            folders.emplace_back(name);
        } else {
            found.push_back(above + std::string(name));
        }
    });
    for (const auto& name : folders) {
        if (const auto folder = directory.open(name)) collect(*folder, above + name + "/", found);
    }
}

}  // namespace

ArchiveFolder::ArchiveFolder(const Store& store)
    : ArchiveFiles("archive/", false),
      directory_(Directory::open_root(store.root()).open("archive")) {}

std::optional<std::string> ArchiveFolder::read(std::string_view path) const {
    if (!directory_) return std::nullopt;
    std::vector<std::string> parts;
    for (const auto part : split(path, '/')) parts.emplace_back(part);
    const auto name = std::move(parts.back());
    parts.pop_back();
    const auto folder = directory_->descend(parts);
    return folder ? read_file(*folder, name) : std::nullopt;
}

std::vector<std::string> ArchiveFolder::names(const std::string& folder) const {
    const auto opened = directory_ ? directory_->open(folder) : std::nullopt;
    auto names = opened ? opened->names() : std::vector<std::string>();
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<std::string> ArchiveFolder::all() const {
    std::vector<std::string> found;
    if (directory_) collect(*directory_, "", found);
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<DigestedFile> ArchiveFolder::digest(
    std::span<const std::string> paths,
    const std::function<void(const DigestProgress&)>& progress) const {
    if (!directory_) return {};
    return digest_files(*directory_, paths, {.progress = progress});
}

}  // namespace isms

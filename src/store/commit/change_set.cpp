#include <isms/store/change_set.hpp>

#include <algorithm>

namespace isms {
namespace {

/// The plan for the path, new if there is none. What replaces the content of a file that is planned
/// to be created still creates it.
FileChange& planned(std::vector<FileChange>& files, std::string path, bool creates) {
    const auto found = std::find_if(files.begin(), files.end(),
                                    [&](const FileChange& file) { return file.path == path; });
    if (found != files.end()) {
        found->copy_of.reset();
        found->copy_sha256.clear();
        return *found;
    }
    FileChange& file = files.emplace_back();
    file.path = std::move(path);
    file.creates = creates;
    return file;
}

}  // namespace

void ChangeSet::create(std::string path, std::string content) {
    planned(files, std::move(path), true).content = std::move(content);
}

void ChangeSet::replace(std::string path, std::string content) {
    planned(files, std::move(path), false).content = std::move(content);
}

void ChangeSet::create_copy(std::string path, std::filesystem::path source, std::string sha256) {
    FileChange& file = planned(files, std::move(path), true);
    file.content.clear();
    file.copy_of = std::move(source);
    file.copy_sha256 = std::move(sha256);
}

void ChangeSet::remove(std::string path, std::string expected_sha256) {
    FileChange& file = planned(files, std::move(path), false);
    file.removes = true;
    file.expected_sha256 = std::move(expected_sha256);
}

std::string_view effect_of(const FileChange& file) {
    if (file.removes) return "remove";
    return file.creates ? "create" : "replace";
}

}  // namespace isms

#include "layout.hpp"

#include <isms/base/error.hpp>
#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/store/file_io.hpp>
#include <isms/store/paths.hpp>
#include <isms/store/store.hpp>

#include <sys/stat.h>

namespace isms {
namespace {

constexpr const char* ignore_file = ".gitignore";

/// Adds the lines that are missing to a list that may be somebody's own.
void ignore_in_git(const Directory& root, const Modes& modes) {
    const auto present = read_file(root, ignore_file);
    std::string text = present.value_or("");
    for (const std::string_view line : {"/.isms/", "/drafts/"}) {
        bool found = false;
        for (const auto& other : split_lines(text)) found |= trim(other) == line;
        if (found) continue;
        if (!text.empty() && !text.ends_with('\n')) text += '\n';
        text += line;
        text += '\n';
    }
    if (present && *present == text) return;
    const std::string temporary = std::string(ignore_file) + ".tmp";
    remove_file(root, temporary);
    write_whole_file(root, ignore_file, temporary, text, modes.file, false);
}

void make_directories(const std::filesystem::path& root) {
    std::error_code error;
    if (std::filesystem::is_directory(root, error)) return;
    if (root.has_parent_path()) std::filesystem::create_directories(root.parent_path(), error);
    const bool made = !error && (::mkdir(root.c_str(), 0700) == 0 || errno == EEXIST);
    if (!made) throw io_error("make", printable(root.string()), error ? error.value() : errno);
}

}  // namespace

void Store::prepare(const std::filesystem::path& root) {
    // A trailing slash would make the directory its own parent.
    const auto path = root.has_filename() ? root : root.parent_path();
    make_directories(path);
    const auto directory = Directory::open_root(path);
    if (directory.status(std::string(paths::organisation))) {
        throw refused_error("review-directory-exists",
                            printable(path.string()) + " is a review directory already",
                            "use it as it is, or name another folder");
    }
    const auto status = directory.status(".");
    const auto modes = status ? Modes::like_root(status->st_mode) : Modes{};
    directory.open_or_make(layout::private_folder, modes);
    ignore_in_git(directory, modes);
}

std::optional<std::filesystem::path> find_review_directory(const std::filesystem::path& start) {
    std::error_code error;
    auto folder = std::filesystem::weakly_canonical(start, error);
    if (error) return std::nullopt;
    for (;;) {
        if (std::filesystem::is_regular_file(folder / paths::organisation, error)) return folder;
        if (folder == folder.parent_path()) return std::nullopt;
        folder = folder.parent_path();
    }
}

}  // namespace isms

#include "bag/directory_source.hpp"

#include "digest/folder_cursor.hpp"
#include "digest/regular_file.hpp"

#include <isms/base/error.hpp>
#include <isms/store/directory.hpp>
#include <isms/store/retry.hpp>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace isms::bag {
namespace {

constexpr std::size_t piece_size = std::size_t{1} << 18U;
/// Folders in folders; each is open while what is in it is looked at.
constexpr std::size_t deepest = 100;

/// Walks through a folder and lists what is in it.
class Walk {
  public:
    Walk(const BagLimits& limits, Findings& findings) : limits_(limits), findings_(findings) {}

    void enter(const Directory& folder, const std::string& prefix, std::size_t depth) {
        auto names = folder.names();
        std::sort(names.begin(), names.end());
        for (const auto& name : names) {
            if (is_full_) return;
            look_at(folder, name, prefix + name, depth);
        }
    }

    std::vector<BagFile> files;

  private:
    void look_at(const Directory& folder, const std::string& name, const std::string& path,
                 std::size_t depth) {
        struct stat status {};
        if (!folder.look_at(name.c_str(), status)) {
            unreadable(path, std::generic_category().message(errno));
        } else if (S_ISREG(status.st_mode)) {
            add({path, static_cast<std::uint64_t>(status.st_size)});
        } else if (!S_ISDIR(status.st_mode)) {
            findings_.error("bag-not-regular", "this may not lie in a bag", path, {},
                            kind_of(status.st_mode) + ", and was not followed or opened",
                            "a bag holds folders and regular files; put the file itself there");
        } else if (depth == deepest) {
            findings_.error("bag-too-large", "the folders are nested too deeply", path, {}, {},
                            "look into it, and check the bag without what does not belong to it");
        } else {
            go_down(folder, name, path, depth);
        }
    }

    void go_down(const Directory& folder, const std::string& name, const std::string& path,
                 std::size_t depth) {
        try {
            if (const auto inner = folder.open(name)) enter(*inner, path + "/", depth + 1);
        } catch (const Error& error) {
            unreadable(path, error.diagnostics().front().reason);
        }
    }

    void unreadable(const std::string& path, const std::string& reason) {
        findings_.error("bag-unreadable", "this can't be read", path, {}, reason,
                        "let it be read, then check the bag again");
    }

    void add(BagFile file) {
        if (files.size() < limits_.files) return files.push_back(std::move(file));
        is_full_ = true;
        findings_.error("bag-too-large", "there are too many files in the bag", file.path, {}, {},
                        "look into it, and check the bag without what does not belong to it");
    }

    const BagLimits& limits_;
    Findings& findings_;
    bool is_full_ = false;
};

class DirectorySource : public BagSource {
  public:
    DirectorySource(Directory directory, std::vector<BagFile> files)
        : directory_(std::move(directory)), cursor_(directory_.descriptor()) {
        set_files(std::move(files));
    }

    std::string read(const BagFile& file, const Take& take) override {
        const auto opened = open_regular(cursor_, file.path);
        if (opened.state != FileState::read) return opened.reason;
        std::vector<char> piece(piece_size);
        for (;;) {
            const auto count =
                retry([&] { return ::read(opened.file.number(), piece.data(), piece.size()); });
            if (count < 0) return std::generic_category().message(errno);
            if (count == 0) return {};
            take({piece.data(), static_cast<std::size_t>(count)});
        }
    }

    void digest(std::span<const std::string> paths, const DigestOptions& options,
                const std::function<void(std::size_t, DigestedFile)>& take) override {
        digest_files(directory_, paths, options, take);
    }

  private:
    Directory directory_;
    FolderCursor cursor_;
};

}  // namespace

std::unique_ptr<BagSource> open_directory(const std::filesystem::path& path,
                                          const BagLimits& limits, Findings& findings) {
    auto directory = Directory::open_root(path);
    Walk walk(limits, findings);
    walk.enter(directory, {}, 0);
    if (findings.has_errors()) return nullptr;
    return std::make_unique<DirectorySource>(std::move(directory), std::move(walk.files));
}

}  // namespace isms::bag

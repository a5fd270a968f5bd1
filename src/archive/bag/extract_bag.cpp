#include "bag/extract_judged.hpp"
#include "bag/folder_maker.hpp"
#include "bag/new_place.hpp"
#include "digest/digest_set.hpp"

#include <isms/base/error.hpp>
#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/store/file_io.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

namespace isms {
namespace {

namespace fs = std::filesystem;

constexpr std::array<DigestAlgorithm, 1> sha256 = {DigestAlgorithm::sha256};

/// A file of the bag and where it goes.
struct Copy {
    const bag::CheckedFile* from;
    std::string to;
};

std::string as_folder(std::string name) {
    if (!name.empty() && !name.ends_with('/')) name += '/';
    return name;
}

void add_copies(const std::vector<bag::CheckedFile>& files, const BagSubtree& subtree,
                std::vector<Copy>& copies) {
    const auto from = as_folder(subtree.from);
    const auto to = as_folder(subtree.to);
    for (const auto& file : files) {
        if (file.file->path.starts_with(from))
            copies.push_back({&file, to + file.file->path.substr(from.size())});
    }
}

std::vector<Copy> copies_of(const std::vector<bag::CheckedFile>& files,
                            const std::vector<BagSubtree>& subtrees) {
    std::vector<Copy> copies;
    if (subtrees.empty()) add_copies(files, {}, copies);
    for (const auto& subtree : subtrees) add_copies(files, subtree, copies);
    // Subtrees may have a folder in common, and folders are made one after the other.
    std::sort(copies.begin(), copies.end(),
              [](const Copy& a, const Copy& b) { return a.to < b.to; });
    if (!copies.empty()) return copies;
    std::vector<std::string> names;
    names.reserve(subtrees.size());
    for (const auto& subtree : subtrees) names.push_back(printable(subtree.from));
    throw not_found_error("bag-no-subtree",
                          fmt::format("nothing lies below {} in the bag", join(names, ", ")),
                          "isms-review archive verify tells what the bag holds");
}

/// Writes one file, and sees to it that it is what was verified.
void write_copy(bag::BagSource& source, const Copy& copy, const Directory& folder) {
    const auto name = bag::name_of(copy.to);
    const auto file = create_file(folder, name, Modes{}.file);
    DigestSet digest(sha256);
    digest.start();
    auto fault = source.read(*copy.from->file, [&](std::string_view piece) {
        digest.update(piece);
        write_all(file, piece, folder.shown(name));
    });
    if (fault.empty() && digest.finish().front() != copy.from->sha256)
        fault = "it is no longer what was verified a moment ago";
    if (fault.empty()) return;
    throw Error(ExitCode::integrity, Diagnostic{.code = "bag-changed-meanwhile",
                                                .message = "the bag changed while it was copied",
                                                .file = printable(copy.from->file->path),
                                                .reason = fault,
                                                .hint = "nothing was kept; verify the bag again"});
}

std::uint64_t write_copies(bag::BagSource& source, const std::vector<Copy>& copies,
                           const Directory& target) {
    std::uint64_t bytes = 0;
    bag::FolderMaker folders(target);
    for (const auto& copy : copies) {
        write_copy(source, copy, folders.folder_of(copy.to));
        bytes += copy.from->file->size;
    }
    return bytes;
}

/// Where the files are put until all are there: nothing of it is left behind by a failure.
class Destination {
  public:
    Destination() = default;
    virtual ~Destination() = default;
    Destination(const Destination&) = delete;
    Destination& operator=(const Destination&) = delete;

    virtual const Directory& directory() const = 0;
    /// Syncs the files and gives them their names.
    virtual void finish() = 0;
};

Directory make_folder(const Directory& parent, const std::string& name) {
    const int error_number = parent.make(name, {});
    if (error_number != 0) throw io_error("make", parent.shown(name), error_number);
    auto folder = parent.open(name);
    if (!folder) throw io_error("open", parent.shown(name), ENOENT);
    return std::move(*folder);
}

/// A folder that is not there yet.
class NewFolder : public Destination {
  public:
    explicit NewFolder(const fs::path& path)
        : place_(path), directory_(make_folder(place_.parent(), place_.temporary())) {}

    const Directory& directory() const override { return directory_; }
    void finish() override { place_.finish(); }

  private:
    bag::NewPlace place_;
    Directory directory_;
};

/// An empty folder that is there. What comes into it meanwhile is somebody else's, and stays.
class EmptyFolder : public Destination {
  public:
    explicit EmptyFolder(const fs::path& path)
        : path_(path), outer_(opened_empty(path)), inner_(make_folder(outer_, temporary_)) {}
    ~EmptyFolder() override {
        std::error_code ignored;
        fs::remove_all(path_ / temporary_, ignored);
        if (is_finished_) return;
        for (const auto& name : moved_) fs::remove_all(path_ / name, ignored);
    }
    EmptyFolder(const EmptyFolder&) = delete;
    EmptyFolder& operator=(const EmptyFolder&) = delete;

    const Directory& directory() const override { return inner_; }
    void finish() override {
        sync_file_system(inner_);
        for (const auto& name : inner_.names()) {
            bag::rename_new(inner_, name, outer_, name);
            moved_.push_back(name);
        }
        sync_directory(outer_);
        is_finished_ = true;
    }

  private:
    static Directory opened_empty(const fs::path& path) {
        auto directory = Directory::open_root(path);
        if (directory.names().empty()) return directory;
        throw refused_error("not-empty",
                            fmt::format("the folder {} is not empty", bag::shown_path(path)),
                            "name an empty folder, or one that is not there yet");
    }

    static inline const std::string temporary_ = ".isms-review.part";

    fs::path path_;
    Directory outer_;
    Directory inner_;
    std::vector<std::string> moved_;
    bool is_finished_ = false;
};

std::unique_ptr<Destination> destination_at(const fs::path& path) {
    std::error_code error;
    if (fs::is_directory(path, error)) return std::make_unique<EmptyFolder>(path);
    return std::make_unique<NewFolder>(path);
}

}  // namespace

BagExtraction bag::extract_judged(const fs::path& bag, const fs::path& target,
                                  const ExtractOptions& options,
                                  const std::function<void(const CheckedBag&)>& judge) {
    // Where to is judged first: verifying may take minutes.
    const auto destination = destination_at(target);
    auto checked = check_bag(bag, options.bag, [](const BagSource&) { return true; });
    if (!checked.verification.is_valid())
        throw Error(ExitCode::integrity, std::move(checked.verification.findings));
    const auto copies = copies_of(checked.files, options.subtrees);
    if (judge) judge(checked);
    const auto bytes = write_copies(*checked.source, copies, destination->directory());
    if (!options.is_rehearsal) destination->finish();
    return {std::move(checked.verification), copies.size(), bytes};
}

BagExtraction extract_bag(const fs::path& bag, const fs::path& target,
                          const ExtractOptions& options) {
    return bag::extract_judged(bag, target, options, {});
}

}  // namespace isms

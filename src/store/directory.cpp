#include <isms/base/error.hpp>
#include <isms/store/directory.hpp>
#include <isms/store/retry.hpp>

#include <dirent.h>
#include <fcntl.h>
#include <memory>

namespace isms {
namespace {

struct CloseListing {
    void operator()(DIR* listing) const { ::closedir(listing); }
};

constexpr int directory_flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;

}  // namespace

Directory Directory::open_root(const std::filesystem::path& path) {
    FileDescriptor descriptor(retry([&] { return ::open(path.c_str(), directory_flags); }));
    if (!descriptor) throw io_error("open", path.string(), errno);
    return {std::move(descriptor), {}};
}

std::string Directory::shown(std::string_view name) const {
    if (path_.empty()) return name.empty() ? "." : std::string(name);
    return path_ + "/" + std::string(name);
}

std::optional<Directory> Directory::open(const std::string& name) const {
    FileDescriptor next(
        retry([&] { return ::openat(descriptor(), name.c_str(), directory_flags | O_NOFOLLOW); }));
    if (next) return Directory(std::move(next), shown(name));
    const int error_number = errno;
    if (error_number == ENOENT) return std::nullopt;
    const auto found = status(name);
    if (found && S_ISLNK(found->st_mode)) {
        throw io_error("open", shown(name), ELOOP,
                       "it is a symbolic link, and inside a review directory none is followed; put "
                       "the folder itself there");
    }
    throw io_error("open", shown(name), error_number);
}

std::optional<Directory> Directory::descend(std::span<const std::string> names) const {
    if (names.empty()) return open(".");
    auto current = open(names.front());
    for (const auto& name : names.subspan(1)) {
        if (!current) return std::nullopt;
        current = current->open(name);
    }
    return current;
}

int Directory::make(const std::string& name, const Modes& modes) const {
    if (::mkdirat(descriptor(), name.c_str(), modes.directory) != 0) return errno;
    const auto made = open(name);
    if (!made) return ENOENT;
    return ::fchmod(made->descriptor(), modes.directory) == 0 ? 0 : errno;
}

Directory Directory::open_or_make(const std::string& name, const Modes& modes) const {
    if (auto existing = open(name)) return std::move(*existing);
    const int error_number = make(name, modes);
    if (error_number != 0 && error_number != EEXIST) {
        throw io_error("make", shown(name), error_number);
    }
    auto directory = open(name);
    if (!directory) throw io_error("open", shown(name), ENOENT);
    return std::move(*directory);
}

std::optional<struct stat> Directory::status(const std::string& name) const {
    struct stat found {};
    if (::fstatat(descriptor(), name.c_str(), &found, AT_SYMLINK_NOFOLLOW) == 0) return found;
    if (errno == ENOENT) return std::nullopt;
    throw io_error("look at", shown(name), errno);
}

bool Directory::look_at(const char* name, struct stat& found) const noexcept {
    return ::fstatat(descriptor(), name, &found, AT_SYMLINK_NOFOLLOW) == 0;
}

std::vector<std::string> Directory::names() const {
    std::vector<std::string> found;
    each_name([&](std::string_view name) { found.emplace_back(name); });
    return found;
}

void Directory::each_name(const std::function<void(std::string_view)>& take) const {
    each_entry([&](std::string_view name, std::optional<bool>) { take(name); });
}

void Directory::each_entry(
    const std::function<void(std::string_view, std::optional<bool>)>& take) const {
    FileDescriptor own(retry([&] { return ::openat(descriptor(), ".", directory_flags); }));
    if (!own) throw io_error("list", shown(""), errno);
    const std::unique_ptr<DIR, CloseListing> listing(::fdopendir(own.number()));
    if (!listing) throw io_error("list", shown(""), errno);
    own.release();
    for (;;) {
        errno = 0;
        const dirent* const entry = ::readdir(listing.get());
        if (entry == nullptr) break;
        const std::string_view name = entry->d_name;
        if (name == "." || name == "..") continue;
        const bool is_known = entry->d_type != DT_UNKNOWN;
        take(name, is_known ? std::optional(entry->d_type == DT_DIR) : std::nullopt);
    }
    if (errno != 0) throw io_error("list", shown(""), errno);
}

}  // namespace isms

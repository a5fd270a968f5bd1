#include <isms/base/digest.hpp>
#include <isms/base/error.hpp>
#include <isms/base/unicode.hpp>
#include <isms/store/file_io.hpp>
#include <isms/store/retry.hpp>

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>
#include <vector>

namespace isms {
namespace {

constexpr std::size_t piece_size = std::size_t{1} << 18U;

Error not_a_file(std::string shown) {
    return io_error(
        "read", std::move(shown), EINVAL,
        "it is not a regular file (a link, a folder or a device is not followed inside a "
        "review directory); put the file itself there");
}

struct stat status_of(const FileDescriptor& file, const std::string& shown) {
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) throw io_error("look at", shown, errno);
    return status;
}

}  // namespace

std::optional<FileDescriptor> open_file(const Directory& directory, const std::string& name) {
    // Without O_NONBLOCK a pipe of that name would wait for its writer for ever.
    constexpr int flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
    FileDescriptor file(
        retry([&] { return ::openat(directory.descriptor(), name.c_str(), flags); }));
    if (!file) {
        if (errno == ENOENT) return std::nullopt;
        if (errno == ELOOP || errno == ENXIO) throw not_a_file(directory.shown(name));
        throw io_error("read", directory.shown(name), errno);
    }
    if (!S_ISREG(status_of(file, directory.shown(name)).st_mode)) {
        throw not_a_file(directory.shown(name));
    }
    return file;
}

void read_pieces(const FileDescriptor& file, const std::string& shown,
                 const std::function<void(std::string_view)>& take) {
    std::vector<char> piece(piece_size);
    for (;;) {
        const auto count = retry([&] { return ::read(file.number(), piece.data(), piece.size()); });
        if (count < 0) throw io_error("read", shown, errno);
        if (count == 0) return;
        take({piece.data(), static_cast<std::size_t>(count)});
    }
}

std::optional<std::string> read_file(const Directory& directory, const std::string& name) {
    const auto file = open_file(directory, name);
    if (!file) return std::nullopt;
    const auto shown = directory.shown(name);
    // One byte more than it should hold: the read that fills less is also the one that sees the
    // end.
    std::string bytes(static_cast<std::size_t>(status_of(*file, shown).st_size) + 1, '\0');
    std::size_t length = 0;
    for (;;) {
        if (length == bytes.size()) bytes.resize(2 * bytes.size());
        const auto count = retry(
            [&] { return ::read(file->number(), bytes.data() + length, bytes.size() - length); });
        if (count < 0) throw io_error("read", shown, errno);
        if (count == 0) break;
        length += static_cast<std::size_t>(count);
    }
    bytes.resize(length);
    return bytes;
}

std::optional<FileDigest> digest_in(const Directory& directory, const std::string& name) {
    const auto file = open_file(directory, name);
    if (!file) return std::nullopt;
    Sha256 digest;
    FileDigest result;
    read_pieces(*file, directory.shown(name), [&](std::string_view piece) {
        digest.update(piece);
        result.size += static_cast<std::int64_t>(piece.size());
    });
    result.sha256 = digest.hex();
    return result;
}

FileDescriptor open_outside(const std::filesystem::path& path) {
    constexpr int flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC;
    FileDescriptor file(retry([&] { return ::open(path.c_str(), flags); }));
    const auto shown = printable(path.string());
    if (!file) {
        if (errno != ENOENT) throw io_error("read", shown, errno);
        throw not_found_error("no-such-file", "there is no file " + shown,
                              "check the path, which is taken from the folder you are in");
    }
    if (!S_ISREG(status_of(file, shown).st_mode)) {
        throw io_error("read", shown, EINVAL, "name a regular file, not a folder or a device");
    }
    return file;
}

FileDescriptor create_file(const Directory& directory, const std::string& name, mode_t mode) {
    constexpr int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
    FileDescriptor file(
        retry([&] { return ::openat(directory.descriptor(), name.c_str(), flags, 0600); }));
    if (!file) throw io_error("write", directory.shown(name), errno);
    if (::fchmod(file.number(), mode) != 0) {
        throw io_error("set the permissions of", directory.shown(name), errno);
    }
    return file;
}

void write_all(const FileDescriptor& file, std::string_view bytes, const std::string& shown) {
    while (!bytes.empty()) {
        const auto count =
            retry([&] { return ::write(file.number(), bytes.data(), bytes.size()); });
        if (count < 0) throw io_error("write", shown, errno);
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

void sync_file(const FileDescriptor& file, const std::string& shown) {
    if (retry([&] { return ::fsync(file.number()); }) != 0) throw io_error("sync", shown, errno);
}

void sync_directory(const Directory& directory) {
    if (retry([&] { return ::fsync(directory.descriptor()); }) == 0) return;
    // Some network file systems cannot sync a directory and need not.
    if (errno != EINVAL) throw io_error("sync", directory.shown(""), errno);
}

void sync_file_system(const Directory& directory) {
    if (retry([&] { return ::syncfs(directory.descriptor()); }) != 0)
        throw io_error("sync", directory.shown(""), errno);
}

void write_whole_file(const Directory& directory, const std::string& name,
                      const std::string& temporary, std::string_view bytes, mode_t mode,
                      bool durable) {
    {
        const auto file = create_file(directory, temporary, mode);
        write_all(file, bytes, directory.shown(temporary));
        if (durable) sync_file(file, directory.shown(temporary));
    }
    rename_file(directory, temporary, directory, name);
    if (durable) sync_directory(directory);
}

void rename_file(const Directory& from, const std::string& name, const Directory& to,
                 const std::string& new_name) {
    if (::renameat(from.descriptor(), name.c_str(), to.descriptor(), new_name.c_str()) != 0) {
        throw io_error("move into place", to.shown(new_name), errno);
    }
}

bool remove_file(const Directory& directory, const std::string& name) {
    if (::unlinkat(directory.descriptor(), name.c_str(), 0) == 0) return true;
    if (errno == ENOENT) return false;
    throw io_error("remove", directory.shown(name), errno);
}

}  // namespace isms

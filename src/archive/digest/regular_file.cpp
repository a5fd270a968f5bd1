#include "digest/regular_file.hpp"

#include <isms/store/retry.hpp>

#include <cerrno>
#include <fcntl.h>
#include <system_error>

namespace isms {

std::string kind_of(mode_t mode) {
    if (S_ISLNK(mode)) return "it is a symbolic link";
    if (S_ISDIR(mode)) return "it is a folder";
    if (S_ISFIFO(mode)) return "it is a named pipe";
    if (S_ISSOCK(mode)) return "it is a socket";
    return "it is a device";
}

RegularFile not_found(int error_number) {
    auto reason = std::generic_category().message(error_number);
    switch (error_number) {
        case ENOENT:
            return {.state = FileState::missing, .reason = std::move(reason)};
        case ENOTDIR:
        case ELOOP:
            return {.state = FileState::not_a_file,
                    .reason = "it, or a folder on the way to it, is a link or no folder"};
        case EINVAL:
            return {.state = FileState::not_a_file, .reason = "its path leads out of the folder"};
        default:
            return {.state = FileState::unreadable, .reason = std::move(reason)};
    }
}

RegularFile not_regular(mode_t mode) {
    return {.state = FileState::not_a_file, .reason = kind_of(mode)};
}

RegularFile open_regular(FolderCursor& cursor, const std::string& path) {
    const auto place = cursor.find(path);
    if (place.error_number != 0) return not_found(place.error_number);
    // Without O_NONBLOCK a pipe of that name would wait for its writer for ever.
    constexpr int flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
    // The name ends where the path does, and so with its NUL.
    FileDescriptor file(retry([&] { return ::openat(place.folder, place.name.data(), flags); }));
    if (!file) return not_found(errno);
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) return not_found(errno);
    if (!S_ISREG(status.st_mode)) return not_regular(status.st_mode);
    return {.file = std::move(file), .size = static_cast<std::uint64_t>(status.st_size)};
}

}  // namespace isms

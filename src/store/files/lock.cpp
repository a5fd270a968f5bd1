#include "lock.hpp"

#include "layout.hpp"

#include <isms/base/error.hpp>
#include <isms/store/file_io.hpp>
#include <isms/store/retry.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <fcntl.h>
#include <sys/file.h>
#include <thread>

namespace isms {
namespace {

namespace chrono = std::chrono;
using Clock = chrono::steady_clock;

bool is_refusal_to_write(int error_number) {
    return error_number == EROFS || error_number == EACCES || error_number == EPERM;
}

/// A lock file that can only be read can be locked all the same.
FileDescriptor open_existing(const Directory& folder) {
    constexpr int flags = O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK;
    for (const int access : {O_RDWR, O_RDONLY}) {
        FileDescriptor file(
            retry([&] { return ::openat(folder.descriptor(), layout::lock, access | flags); }));
        if (file || !is_refusal_to_write(errno)) return file;
    }
    return {};
}

/// The folder .isms; none where it is missing and can't be made.
std::optional<Directory> open_private_folder(const Directory& root, const Modes& modes) {
    if (auto folder = root.open(layout::private_folder)) return folder;
    const int error_number = root.make(layout::private_folder, modes);
    if (is_refusal_to_write(error_number)) return std::nullopt;
    if (error_number != 0 && error_number != EEXIST) {
        throw io_error("make", layout::private_folder, error_number);
    }
    return root.open(layout::private_folder);
}

/// None where it is missing and can't be made, or can't even be read.
std::optional<FileDescriptor> open_lock_file(const Directory& root, const Modes& modes) {
    for (;;) {
        const auto folder = open_private_folder(root, modes);
        if (!folder) return std::nullopt;
        if (auto file = open_existing(*folder)) return file;
        if (is_refusal_to_write(errno)) return std::nullopt;
        if (errno != ENOENT) throw io_error("lock", layout::shown(layout::lock), errno);
        constexpr int flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
        FileDescriptor made(
            retry([&] { return ::openat(folder->descriptor(), layout::lock, flags, modes.file); }));
        if (made) {
            // Best effort: only who else may lock depends on it.
            static_cast<void>(::fchmod(made.number(), modes.file));
            return made;
        }
        if (is_refusal_to_write(errno)) return std::nullopt;
        // EEXIST: another process was faster. ENOENT: the folder was deleted meanwhile.
        if (errno != EEXIST && errno != ENOENT) {
            throw io_error("lock", layout::shown(layout::lock), errno);
        }
    }
}

Error locked(chrono::milliseconds waited) {
    return refused_error(
        "locked",
        fmt::format(
            "another isms-review is using this review directory and did not finish within {} s",
            chrono::duration_cast<chrono::seconds>(waited).count()),
        "let it finish, or end it if it hangs, then run the command again");
}

void wait_for(const FileDescriptor& file, Lock::Kind kind, chrono::milliseconds wait,
              Clock::time_point until) {
    const int operation = (kind == Lock::Kind::shared ? LOCK_SH : LOCK_EX) | LOCK_NB;
    chrono::milliseconds pause{1};
    while (retry([&] { return ::flock(file.number(), operation); }) != 0) {
        if (errno != EWOULDBLOCK) {
            throw io_error("lock", layout::shown(layout::lock), errno,
                           "keep the review directory on a file system that has locks (flock)");
        }
        const auto now = Clock::now();
        if (now >= until) throw locked(wait);
        std::this_thread::sleep_for(std::min<Clock::duration>(pause, until - now));
        pause = std::min(2 * pause, chrono::milliseconds{50});
    }
}

}  // namespace

std::optional<Lock> Lock::take(const Directory& root, Kind kind, chrono::milliseconds wait,
                               const Modes& modes) {
    const auto until = Clock::now() + wait;
    for (;;) {
        auto file = open_lock_file(root, modes);
        if (!file) return std::nullopt;
        wait_for(*file, kind, wait, until);
        Lock lock(std::move(*file));
        // Whoever deleted .isms while this process waited left it with a lock that nobody else will
        // look at.
        if (lock.is_still_in(root)) return lock;
    }
}

void Lock::change(Kind kind, chrono::milliseconds wait) {
    wait_for(file_, kind, wait, Clock::now() + wait);
}

bool Lock::is_still_in(const Directory& root) const {
    const auto folder = root.open(layout::private_folder);
    const auto there = folder ? folder->status(layout::lock) : std::nullopt;
    struct stat held {};
    return there && ::fstat(file_.number(), &held) == 0 && there->st_dev == held.st_dev &&
           there->st_ino == held.st_ino;
}

}  // namespace isms

#pragma once

#include <isms/store/directory.hpp>
#include <isms/store/file_descriptor.hpp>
#include <isms/store/modes.hpp>

#include <chrono>
#include <optional>

namespace isms {

/// The lock of a review directory: `flock` on .isms/lock, which the kernel drops when its holder
/// dies and which, unlike an fcntl lock, survives an unrelated close of the same file.
class Lock {
  public:
    enum class Kind { shared, exclusive };

    /// Takes it, and makes .isms and the lock file where they are missing. None where that can't be
    /// done because the directory can't be written. Throws exit 5 ("locked") after `wait`, exit 6
    /// on I/O.
    static std::optional<Lock> take(const Directory& root, Kind kind,
                                    std::chrono::milliseconds wait, const Modes& modes);

    /// Trades it for the other kind; not atomic: somebody else may hold it alone in between.
    void change(Kind kind, std::chrono::milliseconds wait);

    /// False if .isms was deleted under its holder, so that somebody else may hold a new one.
    bool is_still_in(const Directory& root) const;

  private:
    explicit Lock(FileDescriptor file) : file_(std::move(file)) {}

    FileDescriptor file_;
};

}  // namespace isms

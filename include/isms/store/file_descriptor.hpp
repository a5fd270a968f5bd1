#pragma once

#include <unistd.h>
#include <utility>

namespace isms {

/// Owns an open file descriptor.
class FileDescriptor {
  public:
    FileDescriptor() = default;
    explicit FileDescriptor(int number) : number_(number) {}
    ~FileDescriptor() { close(); }
    FileDescriptor(FileDescriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    FileDescriptor& operator=(FileDescriptor&& other) noexcept {
        if (this != &other) {
            close();
            number_ = std::exchange(other.number_, -1);
        }
        return *this;
    }

    int number() const { return number_; }
    explicit operator bool() const { return number_ >= 0; }
    /// Gives it up to something that closes it.
    int release() noexcept { return std::exchange(number_, -1); }

  private:
    // Linux frees the number even when close fails; what must be known to be on disk was synced
    // before.
    void close() noexcept {
        if (number_ >= 0) ::close(number_);
    }

    int number_ = -1;
};

}  // namespace isms

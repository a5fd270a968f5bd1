#include "pipe.hpp"

#include <isms/base/error.hpp>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace isms {

PipeEnd::PipeEnd(PipeEnd&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), failed_(other.failed_) {}

PipeEnd& PipeEnd::operator=(PipeEnd&& other) noexcept {
    close();
    descriptor_ = std::exchange(other.descriptor_, -1);
    failed_ = other.failed_;
    return *this;
}

void PipeEnd::close() {
    if (descriptor_ >= 0) ::close(descriptor_);
    descriptor_ = -1;
}

std::size_t PipeEnd::write_some(std::string_view bytes) {
    const auto count = ::write(descriptor_, bytes.data(), bytes.size());
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno != EINTR && errno != EAGAIN) failed_ = true;
    return 0;
}

bool PipeEnd::read_some(std::string& text) const {
    std::array<char, 65536> buffer{};
    const auto count = ::read(descriptor_, buffer.data(), buffer.size());
    if (count < 0) return errno == EINTR || errno == EAGAIN;
    text.append(buffer.data(), static_cast<std::size_t>(count));
    return count > 0;
}

Pipe::Pipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw io_error("make", "a pipe", errno);
    reading = PipeEnd(ends[0]);
    writing = PipeEnd(ends[1]);
}

}  // namespace isms

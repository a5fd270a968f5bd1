#pragma once

#include <string>
#include <string_view>

namespace isms {

/// One end of a pipe, closed with its owner.
class PipeEnd {
  public:
    PipeEnd() = default;
    explicit PipeEnd(int descriptor) : descriptor_(descriptor) {}
    ~PipeEnd() { close(); }
    PipeEnd(PipeEnd&& other) noexcept;
    PipeEnd& operator=(PipeEnd&& other) noexcept;

    int get() const { return descriptor_; }
    bool failed() const { return failed_; }
    void close();

    /// How many bytes were taken; 0 with failed() where nobody reads.
    std::size_t write_some(std::string_view bytes);
    /// Adds what is there; false at its end.
    bool read_some(std::string& text) const;

  private:
    int descriptor_ = -1;
    bool failed_ = false;
};

/// Throws exit 6 if the system has no more of them.
struct Pipe {
    Pipe();

    PipeEnd reading;
    PipeEnd writing;
};

}  // namespace isms

#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct zip;

namespace isms::exchange {

/// A zip archive in memory, read and never extracted: its names are looked up, not used as paths.
/// What it unpacks is counted as it comes, whatever sizes the archive states.
class ZipArchive {
  public:
    enum class Read {
        done,
        stopped,    ///< by `take`
        missing,    ///< no such file in it
        damaged,    ///< or packed in a way that is not supported; fault() says which
        too_large,  ///< all that was read together is over the limit
    };

    /// `bytes` must outlive the archive. At most `limit` bytes are unpacked in all.
    ZipArchive(std::string_view bytes, std::size_t limit);

    /// Why it could not be opened; empty if it could.
    const std::string& fault() const { return fault_; }
    bool is_open() const { return archive_ != nullptr; }

    /// Unpacks a file piece by piece; ends when `take` gives false.
    Read read(const std::string& name, const std::function<bool(std::string_view)>& take);

  private:
    struct Discard {
        void operator()(zip* archive) const;
    };

    std::unique_ptr<zip, Discard> archive_;
    std::size_t left_;
    std::string fault_;
};

}  // namespace isms::exchange

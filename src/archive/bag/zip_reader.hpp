#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

struct zip;

namespace isms::bag {

/// A zip archive, read through a descriptor that several readers may share: each reads at places of
/// its own (`pread`), so one per thread can work at the same time. Entries are known by their
/// numbers; names are told, never used as paths.
class ZipReader {
  public:
    /// What an archive states of an entry; nothing of it is believed.
    struct Entry {
        std::string name;  ///< its bytes; those of the extra field 0x7075 where that has a name
        std::uint64_t size = 0;  ///< unpacked
        std::uint64_t packed_size = 0;
        bool is_stored = false;
        bool is_deflated = false;
        bool is_encrypted = false;
        std::uint32_t mode = 0;  ///< of Unix, with its kind of file; 0 if it states none
    };

    /// `is_strict`: the entries' own headers have to agree with the table of contents. The
    /// descriptor must stay open for as long as the reader lives.
    ZipReader(int descriptor, std::uint64_t size, bool is_strict);

    /// Why it could not be opened; empty if it could.
    const std::string& fault() const { return fault_; }
    std::uint64_t count() const;
    Entry entry(std::uint64_t index) const;

    /// Unpacks an entry piece by piece, and stops where it is longer than `size`. One clause, why
    /// not all of it could be read or is not what its CRC-32 says; empty if it is.
    std::string read(std::uint64_t index, std::uint64_t size,
                     const std::function<void(std::string_view)>& take);

  private:
    struct Discard {
        void operator()(zip* archive) const;
    };

    std::unique_ptr<zip, Discard> archive_;
    std::string fault_;
    std::string piece_;
};

}  // namespace isms::bag

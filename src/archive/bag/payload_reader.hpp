#pragma once

#include "bag/bag_plan.hpp"
#include "digest/digest_set.hpp"

#include <isms/store/file_descriptor.hpp>

#include <cstdint>
#include <string>

namespace isms::bag {

/// Reads a planned file from its start to its end, and sees to it that it is what was planned.
class PayloadReader {
  public:
    explicit PayloadReader(const PlannedFile& file);

    /// Up to `size` bytes; 0 at the end. Throws exit 6 on I/O, exit 7 ("bag-source-changed") at the
    /// end of a file that is not what its digest says, or is longer than it was.
    std::size_t read(char* data, std::size_t size);

  private:
    void require_as_planned();

    const PlannedFile& file_;
    FileDescriptor descriptor_;  ///< none for bytes
    DigestSet digest_;
    std::uint64_t at_ = 0;
    bool is_at_end_ = false;
};

}  // namespace isms::bag

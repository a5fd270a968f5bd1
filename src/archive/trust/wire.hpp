#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace isms {

/// Reads SSH's wire format (RFC 4251, section 5): numbers and strings one after the other.
class WireReader {
  public:
    explicit WireReader(std::string_view bytes) : rest_(bytes) {}

    /// Each is none where the bytes end too early; then all that follow are none too.
    std::optional<std::string_view> bytes(std::size_t count);
    std::optional<std::uint32_t> number();
    std::optional<std::string_view> string();

    bool at_end() const { return rest_.empty(); }

  private:
    std::string_view rest_;
};

}  // namespace isms

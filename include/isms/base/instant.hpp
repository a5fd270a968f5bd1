#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace isms {

/// A moment in UTC, to the second, written as RFC 3339 with `Z`.
class Instant {
  public:
    explicit constexpr Instant(std::chrono::sys_seconds seconds) : seconds_(seconds) {}

    /// Reads `YYYY-MM-DDTHH:MM:SS` followed by `Z` or an offset such as `+01:00` (RFC 3339).
    static std::optional<Instant> parse(std::string_view text);

    std::string rfc3339() const;  ///< `2026-11-23T09:30:00Z`
    std::string minute() const;   ///< `2026-11-23 09:30`, for people, where UTC is said beside it
    constexpr std::chrono::sys_seconds seconds() const { return seconds_; }

    friend constexpr auto operator<=>(const Instant&, const Instant&) = default;

  private:
    std::chrono::sys_seconds seconds_;
};

}  // namespace isms

#pragma once

#include <isms/base/instant.hpp>

#include <chrono>
#include <optional>
#include <string_view>

namespace isms {

/// How far local time is ahead of UTC at that moment, by the bytes of a compiled time zone (TZif,
/// RFC 9636, version 2 and later).
/// None where they are no such file, or one with leap seconds; and after the last change that the
/// file lists, where the zone goes on changing with the seasons.
std::optional<std::chrono::seconds> utc_offset(std::string_view zone_file, Instant at);

}  // namespace isms

#pragma once

#include <isms/base/instant.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace isms {

/// "20261123093000Z", the way in which OpenSSH writes moments.
std::string compact_time(Instant at);
std::optional<Instant> parse_compact_time(std::string_view text);

}  // namespace isms

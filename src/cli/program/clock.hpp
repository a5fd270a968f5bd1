#pragma once

#include <isms/base/date.hpp>
#include <isms/base/instant.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace isms::cli {

bool is_time_zone(std::string_view name);

/// The date in the zone at that moment; the zone's name must be known (exit 3 otherwise, naming
/// review.json).
Date date_in_zone(Instant instant, const std::string& zone);

/// The same for many moments: what is known of the zone is read once.
std::function<Date(Instant)> dates_in_zone(const std::string& zone);

/// Noon of the date in UTC: what `--today 2026-11-23` stands for as a moment.
Instant noon_of(Date date);

}  // namespace isms::cli

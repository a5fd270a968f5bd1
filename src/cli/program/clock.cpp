#include "clock.hpp"

#include "module.hpp"
#include "zones/zones.hpp"

#include <isms/base/error.hpp>
#include <isms/base/zone_file.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <fcntl.h>
#include <unistd.h>

namespace isms::cli {
namespace {

/// The file of a compiled zone; none where the name leads elsewhere or to nothing.
std::optional<std::string> zone_file(const std::string& zone) {
    const bool is_plain = std::all_of(zone.begin(), zone.end(), [](unsigned char letter) {
        return std::isalnum(letter) != 0 || letter == '_' || letter == '-' || letter == '+' ||
               letter == '/';
    });
    if (!is_plain || zone.empty() || zone.front() == '/') return std::nullopt;
    const int file = ::open(("/usr/share/zoneinfo/" + zone).c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return std::nullopt;
    // Twice as much as the longest of them; what is cut off is refused as damaged.
    std::array<char, 8192> bytes;
    const auto size = ::read(file, bytes.data(), bytes.size());
    ::close(file);
    if (size < 0) return std::nullopt;
    return std::string(bytes.data(), static_cast<std::size_t>(size));
}

Date date_of(std::chrono::sys_seconds local) {
    return Date(std::chrono::floor<std::chrono::days>(local));
}

/// None if the machine has no such zone.
std::optional<Date> date_by_library(Instant instant, const std::string& zone) {
    const auto local_day = reinterpret_cast<LocalDay>(module_entry(
        "isms-review-zones.so", local_day_entry,
        {"no-zones-module", "the part of the program that knows time zones can't be loaded"}));
    int day = 0;
    if (!local_day(zone, instant.seconds().time_since_epoch().count(), day)) return std::nullopt;
    return Date(std::chrono::sys_days(std::chrono::days(day)));
}

Error unknown_zone(const std::string& zone) {
    return Error(ExitCode::invalid,
                 Diagnostic{Severity::error,
                            "time-zone-unknown",
                            fmt::format("'{}' is not a time zone that this machine knows", zone),
                            "review.json",
                            "/time_zone",
                            {},
                            "isms-review config time-zone Europe/Berlin, or install the package "
                            "tzdata"});
}

}  // namespace

bool is_time_zone(std::string_view name) {
    return name == "UTC" ||
           date_by_library(Instant(std::chrono::sys_seconds()), std::string(name)).has_value();
}

std::function<Date(Instant)> dates_in_zone(const std::string& zone) {
    if (zone == "UTC") return [](Instant instant) { return date_of(instant.seconds()); };
    return [zone, file = zone_file(zone)](Instant instant) {
        // The library looks at each file of the system's zones before it reads the one: 750 system
        // calls, where the name of the file is known and it holds the changes of the coming years.
        const auto offset = file ? utc_offset(*file, instant) : std::nullopt;
        if (offset) return date_of(instant.seconds() + *offset);
        if (const auto date = date_by_library(instant, zone)) return *date;
        throw unknown_zone(zone);
    };
}

Date date_in_zone(Instant instant, const std::string& zone) {
    return dates_in_zone(zone)(instant);
}

Instant noon_of(Date date) {
    return Instant(std::chrono::sys_seconds(date.days()) + std::chrono::hours(12));
}

}  // namespace isms::cli

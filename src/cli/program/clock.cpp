#include "clock.hpp"

#include <isms/base/error.hpp>

#include <date/tz.h>
#include <fmt/format.h>

namespace isms::cli {

bool is_time_zone(std::string_view name) {
    if (name == "UTC") return true;
    try {
        return date::locate_zone(name) != nullptr;
    } catch (const std::runtime_error&) {
        return false;
    }
}

Date date_in_zone(Instant instant, const std::string& zone) {
    // Reading the list of zones costs a millisecond, which UTC need not pay.
    if (zone == "UTC") return Date(std::chrono::floor<std::chrono::days>(instant.seconds()));
    try {
        const auto local = date::locate_zone(zone)->to_local(instant.seconds());
        return Date(std::chrono::sys_days(date::floor<date::days>(local).time_since_epoch()));
    } catch (const std::runtime_error&) {
        throw Error(
            ExitCode::invalid,
            Diagnostic{
                Severity::error,
                "time-zone-unknown",
                fmt::format("'{}' is not a time zone that this machine knows", zone),
                "review.json",
                "/time_zone",
                {},
                "isms-review config time-zone Europe/Berlin, or install the package tzdata"});
    }
}

Instant noon_of(Date date) {
    return Instant(std::chrono::sys_seconds(date.days()) + std::chrono::hours(12));
}

}  // namespace isms::cli

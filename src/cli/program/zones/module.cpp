#include "zones.hpp"

#include <date/tz.h>

#include <chrono>
#include <exception>

// No exception passes the door.
extern "C" __attribute__((visibility("default"))) bool isms_local_day(const std::string& zone,
                                                                      long long seconds, int& day) {
    try {
        const date::sys_seconds at{std::chrono::seconds(seconds)};
        const auto local = date::locate_zone(zone)->to_local(at);
        day = static_cast<int>(date::floor<date::days>(local).time_since_epoch().count());
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

#include "ascii.hpp"

#include <isms/base/date.hpp>
#include <isms/base/instant.hpp>

#include <fmt/format.h>

namespace isms {
namespace {

namespace chrono = std::chrono;

/// Two digits up to `highest`.
std::optional<int> two_digits(std::string_view text, int highest) {
    const auto value = ascii::number(text);
    if (!value || *value > highest) return std::nullopt;
    return value;
}

/// `Z` or `+hh:mm`: what local time is ahead of UTC.
std::optional<chrono::minutes> parse_offset(std::string_view text) {
    if (text == "Z") return chrono::minutes(0);
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') {
        return std::nullopt;
    }
    const auto hours = two_digits(text.substr(1, 2), 23);
    const auto minutes = two_digits(text.substr(4, 2), 59);
    if (!hours || !minutes) return std::nullopt;
    const auto offset = chrono::hours(*hours) + chrono::minutes(*minutes);
    return text[0] == '-' ? -offset : offset;
}

}  // namespace

std::optional<Instant> Instant::parse(std::string_view text) {
    constexpr std::size_t offset_at = 19;
    if (text.size() <= offset_at || text[10] != 'T' || text[13] != ':' || text[16] != ':') {
        return std::nullopt;
    }
    const auto date = Date::parse(text.substr(0, 10));
    const auto hours = two_digits(text.substr(11, 2), 23);
    const auto minutes = two_digits(text.substr(14, 2), 59);
    // No sixtieth second: POSIX time, and so this type, has no leap seconds.
    const auto seconds = two_digits(text.substr(17, 2), 59);
    const auto offset = parse_offset(text.substr(offset_at));
    if (!date || !hours || !minutes || !seconds || !offset) return std::nullopt;

    const chrono::sys_seconds moment = date->days() + chrono::hours(*hours) +
                                       chrono::minutes(*minutes) + chrono::seconds(*seconds) -
                                       *offset;
    // The offset may carry the moment out of the years that four digits can write.
    if (moment < Date(1, 1, 1).days() || moment >= Date(9999, 12, 31).days() + chrono::days(1)) {
        return std::nullopt;
    }
    return Instant(moment);
}

std::string Instant::rfc3339() const {
    const auto midnight = chrono::floor<chrono::days>(seconds_);
    const chrono::hh_mm_ss time(seconds_ - midnight);
    return fmt::format("{}T{:02}:{:02}:{:02}Z", Date(midnight).iso(), time.hours().count(),
                       time.minutes().count(), time.seconds().count());
}

std::string Instant::minute() const {
    const auto text = rfc3339();
    return fmt::format("{} {}", text.substr(0, 10), text.substr(11, 5));
}

}  // namespace isms

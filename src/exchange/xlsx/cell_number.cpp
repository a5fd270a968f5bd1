#include "cell_number.hpp"

#include <isms/base/date.hpp>

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>

namespace isms::exchange {
namespace {

constexpr std::int64_t seconds_of_day = 86'400;

std::optional<double> parse_number(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    double value = 0;
    const auto* const end = text.data() + text.size();
    const auto [stopped, fault] = std::from_chars(text.data(), end, value);
    if (fault != std::errc() || stopped != end || !std::isfinite(value)) return std::nullopt;
    return value;
}

/// Digits and a sign alone: an exact number, such as an id of more digits than a double holds.
bool is_integer(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// With the 15 digits to which a spreadsheet shows a number, so that 0.1 + 0.2 is 0.3.
std::string plain(double value) {
    if (value == 0) return "0";
    const auto scientific = fmt::format("{:.14e}", value);
    const bool is_negative = scientific.front() == '-';
    const auto exponent_at = scientific.find('e');
    auto digits = scientific.substr(is_negative ? 1 : 0, exponent_at - (is_negative ? 1 : 0));
    digits.erase(1, 1);
    digits.erase(digits.find_last_not_of('0') + 1);
    const int exponent = std::stoi(scientific.substr(exponent_at + 1));
    // Beyond this nobody counts zeros.
    constexpr int longest = 21;
    if (exponent >= longest || exponent < -longest) return fmt::format("{:.15g}", value);
    const auto places = static_cast<int>(digits.size());
    if (exponent < 0) {
        digits.insert(0, "0." + std::string(static_cast<std::size_t>(-exponent) - 1, '0'));
    } else if (exponent + 1 >= places) {
        digits.append(static_cast<std::size_t>(exponent) + 1 - digits.size(), '0');
    } else {
        digits.insert(static_cast<std::size_t>(exponent) + 1, ".");
    }
    return is_negative ? "-" + digits : digits;
}

std::string clock(std::int64_t seconds) {
    return fmt::format("{:02}:{:02}:{:02}", seconds / 3'600, seconds / 60 % 60, seconds % 60);
}

std::optional<std::string> date_text(double value, bool is_1904) {
    // 9999-12-31 in days since 1900, and far less than what overflows in seconds.
    constexpr double last_day = 2'958'466;
    if (value < 0 || value >= last_day) return std::nullopt;
    const auto all_seconds =
        static_cast<std::int64_t>(std::llround(value * static_cast<double>(seconds_of_day)));
    const auto day = static_cast<int>(all_seconds / seconds_of_day);
    const auto seconds = all_seconds % seconds_of_day;
    if (day == 0 && !is_1904) return clock(seconds);
    // The day 60 of 1900 is 29 February, which that year did not have.
    constexpr int day_that_was_not = 60;
    if (!is_1904 && day == day_that_was_not) return std::nullopt;
    const Date zero = is_1904                  ? Date(1904, 1, 1)
                      : day < day_that_was_not ? Date(1899, 12, 31)
                                               : Date(1899, 12, 30);
    const Date date = zero.plus_days(day);
    if (days_between(zero, date) != day) return std::nullopt;
    if (day == 0 && seconds > 0) return clock(seconds);
    return seconds == 0 ? date.iso() : date.iso() + "T" + clock(seconds);
}

std::optional<std::string> duration_text(double value) {
    constexpr double longest_in_days = 1e6;
    if (std::fabs(value) > longest_in_days) return std::nullopt;
    const auto seconds = static_cast<std::int64_t>(
        std::llround(std::fabs(value) * static_cast<double>(seconds_of_day)));
    return (value < 0 && seconds > 0 ? "-" : "") + clock(seconds);
}

}  // namespace

std::string number_text(std::string_view stored, NumberKind kind, bool is_1904) {
    const auto value = parse_number(stored);
    if (!value) return std::string(stored);
    std::optional<std::string> special;
    if (kind == NumberKind::percent) special = plain(*value * 100) + "%";
    if (kind == NumberKind::date) special = date_text(*value, is_1904);
    if (kind == NumberKind::duration) special = duration_text(*value);
    if (special) return *special;
    return is_integer(stored) ? std::string(stored) : plain(*value);
}

}  // namespace isms::exchange

#include "ascii.hpp"

#include <isms/base/date.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace isms {
namespace {

namespace chrono = std::chrono;

constexpr Date first_date(1, 1, 1);
constexpr Date last_date(9999, 12, 31);

constexpr std::array<std::string_view, 7> weekday_names = {
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};

constexpr std::array<std::string_view, 12> month_names = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

chrono::year_month_day civil(Date date) {
    return chrono::year_month_day(date.days());
}

bool equal_in_any_case(std::string_view left, std::string_view right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](char l, char r) { return ascii::to_lower(l) == ascii::to_lower(r); });
}

}  // namespace

std::optional<Date> Date::parse(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = ascii::number(text.substr(0, 4));
    const auto month = ascii::number(text.substr(5, 2));
    const auto day = ascii::number(text.substr(8, 2));
    if (!year || !month || !day || *year < 1) return std::nullopt;
    const auto date = chrono::year(*year) / *month / *day;
    if (!date.ok()) return std::nullopt;
    return Date(chrono::sys_days(date));
}

std::string Date::iso() const {
    const auto date = civil(*this);
    std::string text = "0000-00-00";
    // By hand, because lists print thousands of them.
    const auto put = [&text](std::size_t end, unsigned number) {
        for (; number > 0; number /= 10) text[--end] = static_cast<char>('0' + number % 10);
    };
    put(4, static_cast<unsigned>(static_cast<int>(date.year())));
    put(7, static_cast<unsigned>(date.month()));
    put(10, static_cast<unsigned>(date.day()));
    return text;
}

int Date::year() const {
    return static_cast<int>(civil(*this).year());
}
unsigned Date::month() const {
    return static_cast<unsigned>(civil(*this).month());
}
unsigned Date::day() const {
    return static_cast<unsigned>(civil(*this).day());
}

bool Date::is_weekend() const {
    return weekday() == chrono::Saturday || weekday() == chrono::Sunday;
}

Date Date::plus_days(int count) const {
    // Wider than the calendar's own type, so that no count overflows on the way to the bounds.
    const std::int64_t target = std::int64_t{days_.time_since_epoch().count()} + count;
    const std::int64_t first = first_date.days().time_since_epoch().count();
    const std::int64_t last = last_date.days().time_since_epoch().count();
    return Date(chrono::sys_days(
        chrono::days(static_cast<chrono::days::rep>(std::clamp(target, first, last)))));
}

Date Date::plus_months(int count) const {
    const std::int64_t target = std::int64_t{year()} * 12 + (month() - 1) + count;
    if (target < 12) return first_date;
    if (target >= std::int64_t{10'000} * 12) return last_date;
    const auto month_of_year = chrono::month(static_cast<unsigned>(target % 12) + 1);
    const auto last = chrono::year(static_cast<int>(target / 12)) / month_of_year / chrono::last;
    const auto day = std::min(civil(*this).day(), last.day());
    return Date(chrono::sys_days(last.year() / last.month() / day));
}

Date Date::first_of_month() const {
    return Date(year(), month(), 1);
}

Date Date::end_of_month() const {
    const auto date = civil(*this);
    return Date(chrono::sys_days(date.year() / date.month() / chrono::last));
}

int days_between(Date from, Date to) {
    return static_cast<int>((to.days() - from.days()).count());
}

std::string_view weekday_name(std::chrono::weekday weekday) {
    return weekday.ok() ? weekday_names.at(weekday.c_encoding()) : std::string_view();
}

std::string_view month_name(unsigned month) {
    return month >= 1 && month <= month_names.size() ? month_names.at(month - 1)
                                                     : std::string_view();
}

std::optional<std::chrono::weekday> parse_weekday(std::string_view name) {
    for (unsigned index = 0; index < weekday_names.size(); ++index) {
        const std::string_view full = weekday_names.at(index);
        if (equal_in_any_case(name, full) || equal_in_any_case(name, full.substr(0, 3))) {
            return chrono::weekday(index);
        }
    }
    return std::nullopt;
}

std::string long_date(Date date) {
    return fmt::format("{} {} {}", date.day(), month_name(date.month()), date.year());
}

std::string date_with_weekday(Date date) {
    return fmt::format("{} {}", weekday_name(date.weekday()), date.iso());
}

}  // namespace isms

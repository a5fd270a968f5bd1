#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace isms {

/// A calendar date (proleptic Gregorian), always valid, years 1 to 9999. Never an instant: a due
/// date is a date.
class Date {
  public:
    explicit constexpr Date(std::chrono::sys_days days) : days_(days) {}
    constexpr Date(int year, unsigned month, unsigned day)
        : days_(std::chrono::year(year) / static_cast<int>(month) / static_cast<int>(day)) {}

    /// Reads exactly `YYYY-MM-DD` (ISO 8601), and only a date that exists.
    static std::optional<Date> parse(std::string_view text);

    std::string iso() const;  ///< `2026-11-23`

    int year() const;
    unsigned month() const;  ///< 1 to 12
    unsigned day() const;    ///< 1 to 31
    std::chrono::weekday weekday() const { return std::chrono::weekday(days_); }
    bool is_weekend() const;
    constexpr std::chrono::sys_days days() const { return days_; }

    /// What lies beyond the years 1 to 9999 becomes the first or the last date there is, here and
    /// in plus_months.
    Date plus_days(int count) const;
    /// The same day `count` months on; the last day of that month where it has no such day.
    Date plus_months(int count) const;
    Date first_of_month() const;
    Date end_of_month() const;

    friend constexpr auto operator<=>(const Date&, const Date&) = default;

  private:
    std::chrono::sys_days days_;
};

/// Days from `from` to `to`; negative when `to` is earlier.
int days_between(Date from, Date to);

std::string_view weekday_name(std::chrono::weekday weekday);  ///< "Monday"
std::string_view month_name(unsigned month);                  ///< "January"; month is 1 to 12
std::optional<std::chrono::weekday> parse_weekday(
    std::string_view name);  ///< full or three letters, any case

std::string long_date(Date date);  ///< "23 November 2026"
/// "Monday 2026-11-23": how the program echoes a date that it understood.
std::string date_with_weekday(Date date);

}  // namespace isms

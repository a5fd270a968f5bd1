#pragma once

#include <isms/base/date.hpp>

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace isms {

/// How often something is measured; the value is the length of its period in months.
enum class Frequency { monthly = 1, quarterly = 3, half_yearly = 6, yearly = 12 };

/// A calendar period in which something is measured once: a month, a quarter, half a year or a
/// year. Written `2026-11`, `2026-Q4`, `2026-H2`, `2026`.
class Period {
  public:
    /// The period that holds the day.
    Period(Date day, Frequency frequency);

    /// Reads one of the four spellings; none for anything else.
    static std::optional<Period> parse(std::string_view text);

    Frequency frequency() const { return frequency_; }
    Date first_day() const;
    Date last_day() const;
    std::string text() const;
    /// The period that many periods later; earlier where `count` is negative.
    Period plus(int count) const;
    /// How many periods of the same frequency lie from `earlier` to this one.
    int since(const Period& earlier) const { return index_ - earlier.index_; }

    friend auto operator<=>(const Period&, const Period&) = default;

  private:
    Period(int index, Frequency frequency) : index_(index), frequency_(frequency) {}

    int index_;  ///< periods since the year 0
    Frequency frequency_;
};

}  // namespace isms

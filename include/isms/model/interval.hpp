#pragma once

#include <isms/base/date.hpp>
#include <isms/base/diagnostic.hpp>
#include <isms/base/json.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace isms {

/// The `ordinal`-th weekday of a month, or the last one (ordinal -1).
struct WeekdayOfMonth {
    int ordinal = 2;  ///< 1 to 4, or -1
    std::chrono::weekday weekday = std::chrono::Tuesday;

    friend bool operator==(const WeekdayOfMonth&, const WeekdayOfMonth&) = default;
};

/// The planned interval (9.3.1): on which days reviews fall, before weekends and holidays are
/// skipped.
struct PlannedInterval {
    enum class Unit { months, weeks };

    Unit unit = Unit::months;
    int every = 1;              ///< 1 to 24 months, or 1 to 104 weeks
    WeekdayOfMonth on_weekday;  ///< in months: this day of the month ...
    std::optional<int>
        on_day;  ///< ... or, if set, this one (1 to 31; the last where a month is shorter)
    Date from{2026, 1, 1};  ///< months count from this one; weeks from this day
    Json unknown = Json::object();

    friend bool operator==(const PlannedInterval&, const PlannedInterval&) = default;
};

/// Understands `monthly`, `quarterly`, `yearly`, `every 6 weeks`, `every 2 months`, `second
/// tuesday`, `last friday`, `monthly on 15`, `quarterly on second tuesday`; counted from `from`.
/// Anything else is one error (code "interval-not-understood") with a suggestion.
Parsed<PlannedInterval> parse_interval(std::string_view text, Date from);

std::string to_text(
    const PlannedInterval& interval);  ///< what parse_interval reads: "quarterly on second tuesday"
/// Quarterly or longer: then other forums should look at metrics and controls more often.
bool is_quarterly_or_longer(const PlannedInterval& interval);

}  // namespace isms

#include "ascii.hpp"
#include "date_suggestion.hpp"

#include <isms/base/date_phrase.hpp>
#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace isms {
namespace {

constexpr int months_a_year = 12;
constexpr int days_a_week = 7;

/// In lower case, with single spaces.
std::string normalised(std::string_view text) {
    std::string phrase;
    for (const char c : trim(text)) {
        if (!ascii::is_space(c)) {
            phrase += ascii::to_lower(c);
        } else if (!phrase.ends_with(' ')) {
            phrase += ' ';
        }
    }
    return phrase;
}

Parsed<Date> not_understood(std::string_view text, DateSuggestion why) {
    constexpr int longest_echo = 60;
    Parsed<Date> result;
    result.diagnostics.push_back(
        {.code = "date-not-understood",
         .message = fmt::format("'{}' is not understood as a date",
                                truncated(printable(trim(text)), longest_echo)),
         .reason = std::move(why.reason),
         .hint = std::move(why.hint)});
    return result;
}

Date end_of_quarter(Date date) {
    const unsigned last_month = (date.month() + 2) / 3 * 3;
    return Date(date.year(), last_month, 1).end_of_month();
}

/// The first such day after `today`.
Date coming(std::chrono::weekday weekday, Date today) {
    const auto ahead = static_cast<int>((weekday - today.weekday()).count());
    return today.plus_days(ahead == 0 ? days_a_week : ahead);
}

/// Such a day in the week after the one of `today`; weeks start on monday (ISO 8601).
Date in_next_week(std::chrono::weekday weekday, Date today) {
    const int since_monday = static_cast<int>(today.weekday().iso_encoding()) - 1;
    const Date next_monday = today.plus_days(days_a_week - since_monday);
    return next_monday.plus_days(static_cast<int>(weekday.iso_encoding()) - 1);
}

std::optional<Date> named(std::string_view phrase, Date today) {
    if (phrase == "today") return today;
    if (phrase == "tomorrow") return today.plus_days(1);
    if (phrase == "eom") return today.end_of_month();
    if (phrase == "eoq") return end_of_quarter(today);
    if (phrase == "eoy") return Date(today.year(), months_a_year, 31);
    constexpr std::string_view next = "next ";
    if (phrase.starts_with(next)) {
        const auto weekday = parse_weekday(phrase.substr(next.size()));
        return weekday ? std::optional(in_next_week(*weekday, today)) : std::nullopt;
    }
    const auto weekday = parse_weekday(phrase);
    return weekday ? std::optional(coming(*weekday, today)) : std::nullopt;
}

struct Amount {
    std::string_view digits;
    char unit;  ///< d, w, m or y
};

/// `+2w` or `in 3 weeks`.
std::optional<Amount> read_amount(std::string_view phrase) {
    Amount amount{};
    if (phrase.starts_with('+') && phrase.size() > 2) {
        amount = {phrase.substr(1, phrase.size() - 2), phrase.back()};
    } else {
        const auto words = split(phrase, ' ');
        if (words.size() != 3 || words[0] != "in") return std::nullopt;
        for (const std::string_view unit : {"day", "week", "month", "year"}) {
            const bool many = words[2].ends_with('s');
            if (words[2].substr(0, words[2].size() - (many ? 1 : 0)) == unit) {
                amount = {words[1], unit.front()};
            }
        }
    }
    const bool known_unit = std::string_view("dwmy").find(amount.unit) != std::string_view::npos;
    const bool is_number = !amount.digits.empty() &&
                           std::all_of(amount.digits.begin(), amount.digits.end(), ascii::is_digit);
    return known_unit && is_number ? std::optional(amount) : std::nullopt;
}

/// Nothing where the date would lie after the year 9999.
std::optional<Date> ahead(Date today, const Amount& amount) {
    const auto count = ascii::number(amount.digits);
    if (!count) return std::nullopt;
    const bool by_days = amount.unit == 'd' || amount.unit == 'w';
    const bool in_sevens_or_twelves = amount.unit == 'w' || amount.unit == 'y';
    const int factor = !in_sevens_or_twelves ? 1 : by_days ? days_a_week : months_a_year;
    const std::int64_t steps = std::int64_t{*count} * factor;
    const Date last(9999, months_a_year, 31);
    const std::int64_t months_left = (last.year() - today.year()) * months_a_year +
                                     static_cast<int>(last.month() - today.month());
    if (steps > (by_days ? days_between(today, last) : months_left)) return std::nullopt;
    const int bounded = static_cast<int>(steps);
    return by_days ? today.plus_days(bounded) : today.plus_months(bounded);
}

}  // namespace

Parsed<Date> parse_date_phrase(std::string_view text, const DateContext& context) {
    const std::string phrase = normalised(text);
    if (const auto date = Date::parse(phrase)) return {date, {}};
    if (phrase == "next review") {
        if (context.next_review) return {context.next_review, {}};
        return not_understood(text, {"no next review is planned",
                                     "plan one with 'isms-review agenda new', or write the date"});
    }
    if (const auto date = named(phrase, context.today)) return {date, {}};
    if (const auto amount = read_amount(phrase)) {
        if (const auto date = ahead(context.today, *amount)) return {date, {}};
        return not_understood(text, {"it lies after the year 9999", "write a nearer date"});
    }
    return not_understood(text, suggest_date(phrase, context.today));
}

}  // namespace isms

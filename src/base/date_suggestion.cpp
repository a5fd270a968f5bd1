#include "date_suggestion.hpp"

#include "ascii.hpp"

#include <isms/base/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace isms {
namespace {

using MaybeSuggestion = std::optional<DateSuggestion>;

constexpr std::string_view usual_hint =
    "write a date such as 2026-12-01, or 'friday', '+2w', 'in 3 weeks', 'eom', 'next review'";

/// Every word that is understood and that a slip may have changed.
std::vector<std::string> vocabulary() {
    std::vector<std::string> words = {"today", "tomorrow", "eom", "eoq", "eoy", "next review"};
    for (unsigned index = 0; index < 7; ++index) {
        words.push_back(lower_ascii(weekday_name(std::chrono::weekday(index))));
    }
    const std::size_t without_next = words.size();
    for (std::size_t index = without_next - 7; index < without_next; ++index) {
        words.push_back("next " + words[index]);
    }
    return words;
}

/// Three numbers with one kind of separator between them.
struct Triple {
    std::array<std::string_view, 3> parts;
    std::array<int, 3> numbers;
    char separator;
};

std::optional<Triple> read_triple(std::string_view phrase) {
    for (const char separator : {'-', '.', '/'}) {
        const auto parts = split(phrase, separator);
        if (parts.size() != 3) continue;
        const auto first = ascii::number(parts[0]);
        const auto second = ascii::number(parts[1]);
        const auto third = ascii::number(parts[2]);
        if (first && second && third) {
            return Triple{{parts[0], parts[1], parts[2]}, {*first, *second, *third}, separator};
        }
    }
    return std::nullopt;
}

/// The year stands first, so there is one reading; what is wrong with it?
DateSuggestion explain_calendar(int year, int month, int day) {
    if (year < 1) return {"years go from 0001 to 9999", std::string(usual_hint)};
    if (month < 1 || month > 12) {
        return {"months go from 01 to 12", "write year-month-day, as in 2026-12-01"};
    }
    const Date first(year, static_cast<unsigned>(month), 1);
    const Date last = first.end_of_month();
    if (day < 1 || day > static_cast<int>(last.day())) {
        return {fmt::format("{} {} has {} days", month_name(first.month()), year, last.day()),
                fmt::format("its last day is {}", last.iso())};
    }
    const Date meant(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
    return {"a date is written as four, two and two digits with hyphens",
            fmt::format("write {}", meant.iso())};
}

/// The date that two numbers and a year in four digits are, where one of them can't be a month or
/// points stand between them.
std::optional<Date> only_reading(int first, int second, int year, char separator) {
    // Where points are written, the day comes first.
    const bool is_day_first = separator == '.' && second <= 12;
    if (year < 1000 || (!is_day_first && (first > 12) == (second > 12))) return std::nullopt;
    const int month = is_day_first ? second : std::min(first, second);
    const int day = is_day_first ? first : std::max(first, second);
    if (month < 1 || day < 1) return std::nullopt;
    const Date start(year, static_cast<unsigned>(month), 1);
    if (day > static_cast<int>(start.end_of_month().day())) return std::nullopt;
    return start.plus_days(day - 1);
}

MaybeSuggestion suggest_from_numbers(std::string_view phrase, Date today) {
    const auto number = ascii::number(phrase);
    if (number && phrase.size() == 8) {
        return explain_calendar(*number / 10'000, *number / 100 % 100, *number % 100);
    }
    const auto triple = read_triple(phrase);
    if (!triple) return std::nullopt;
    const auto& [first, second, third] = triple->numbers;
    if (triple->parts[0].size() == 4) return explain_calendar(first, second, third);
    if (const auto meant = only_reading(first, second, third, triple->separator))
        return DateSuggestion{"", fmt::format("did you mean '{}'?", meant->iso())};
    return DateSuggestion{
        "which number is the day and which the month differs from country to country",
        fmt::format("write year-month-day with hyphens; today, for example, is {}", today.iso())};
}

std::string_view singular(std::string_view unit) {
    if (unit.ends_with('s')) unit.remove_suffix(1);
    return unit;
}

bool is_unit(std::string_view word) {
    const std::string_view unit = singular(word);
    return unit == "day" || unit == "week" || unit == "month" || unit == "year";
}

/// "3w", "+3", "+3 w", "+3h", "3 weeks", "in two weeks", "-1w": an amount in the wrong clothes.
MaybeSuggestion suggest_from_amount(std::string_view phrase) {
    const auto words = split(phrase, ' ');
    if (words.size() == 3 && words[0] == "in" && is_unit(words[2])) {
        return DateSuggestion{
            "amounts are written as numbers",
            fmt::format("write the number, as in 'in 3 {}s'", singular(words[2]))};
    }
    const bool backward = phrase.starts_with('-');
    if (backward || phrase.starts_with('+')) phrase.remove_prefix(1);
    phrase = trim(phrase);
    const auto letter = std::find_if_not(phrase.begin(), phrase.end(), ascii::is_digit);
    const auto digits = static_cast<std::size_t>(letter - phrase.begin());
    const std::string_view unit = trim(phrase.substr(digits));
    const bool is_letter = unit.size() == 1 && ascii::is_letter(unit[0]);
    if (!ascii::number(phrase.substr(0, digits))) return std::nullopt;
    if (!unit.empty() && !is_letter && !is_unit(unit)) return std::nullopt;
    if (backward) {
        return DateSuggestion{"amounts count forward from today", "write the date itself"};
    }
    const std::string_view count = phrase.substr(0, digits);
    if (!unit.empty() && std::string_view("dwmy").find(unit[0]) != std::string_view::npos) {
        return DateSuggestion{"", fmt::format("did you mean '+{}{}'?", count, unit[0])};
    }
    return DateSuggestion{"an amount needs a unit: d for days, w weeks, m months, y years",
                          fmt::format("write '+{0}d' or 'in {0} days'", count)};
}

/// "5 december 2026", "dec 5"
MaybeSuggestion suggest_from_month_name(const std::vector<std::string_view>& words) {
    for (unsigned month = 1; month <= 12; ++month) {
        const std::string name = lower_ascii(month_name(month));
        for (const std::string_view word : words) {
            if (word != name && word != name.substr(0, 3)) continue;
            return DateSuggestion{
                "dates are not written with the names of months",
                fmt::format("write year-month-day; {} is month {:02}", month_name(month), month)};
        }
    }
    return std::nullopt;
}

MaybeSuggestion suggest_from_words(std::string_view phrase, Date today) {
    if (phrase == "yesterday") {
        return DateSuggestion{"", fmt::format("write {}", today.plus_days(-1).iso())};
    }
    if (phrase == "next week" || phrase == "next month" || phrase == "next year") {
        return DateSuggestion{
            "it does not say which day",
            fmt::format("write '+1{}', or name the day, as in 'next monday'", phrase[5])};
    }
    const auto words = split(phrase, ' ');
    for (const std::string_view period : {"month", "quarter", "year"}) {
        if (words.front() != "end" || words.back() != period) continue;
        return DateSuggestion{"", fmt::format("did you mean 'eo{}'?", period.front())};
    }
    if (auto suggestion = suggest_from_month_name(words)) return suggestion;
    const std::string meant = did_you_mean(phrase, vocabulary());
    if (meant.empty()) return std::nullopt;
    return DateSuggestion{"", meant};
}

}  // namespace

DateSuggestion suggest_date(std::string_view phrase, Date today) {
    if (phrase.empty()) return {"it is empty", std::string(usual_hint)};
    if (const auto suggestion = suggest_from_numbers(phrase, today)) return *suggestion;
    if (const auto suggestion = suggest_from_amount(phrase)) return *suggestion;
    if (const auto suggestion = suggest_from_words(phrase, today)) return *suggestion;
    return {"", std::string(usual_hint)};
}

}  // namespace isms

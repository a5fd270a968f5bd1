#include "import_date.hpp"

#include <isms/base/number.hpp>
#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <array>

namespace isms::exchange {
namespace {

constexpr std::string_view separators = "/-. ,";

/// The text cut into day, month and year, as it is written, and what stood between the first two.
struct DateParts {
    std::array<std::string_view, 3> part;
    char separator = 0;
};

/// None unless three parts stand there and nothing but a time follows.
std::optional<DateParts> date_parts(std::string_view text) {
    DateParts parts;
    for (std::size_t index = 0; index < parts.part.size(); ++index) {
        const auto end = std::min(text.find_first_of("/-. ,T"), text.size());
        // The T of "Oct" and of "2026-11-23T09:30" are the same letter: only digits end at one.
        const bool cuts_word =
            end < text.size() && text[end] == 'T' &&
            text.substr(0, end).find_first_not_of("0123456789") != std::string_view::npos;
        const auto length = cuts_word ? std::min(text.find_first_of(separators), text.size()) : end;
        parts.part[index] = text.substr(0, length);
        if (parts.part[index].empty()) return std::nullopt;
        text.remove_prefix(length);
        if (index == 2) break;
        if (text.empty()) return std::nullopt;
        if (index == 0) parts.separator = text.front();
        text.remove_prefix(1);
        if (index == 1) text = trim(text);
    }
    // A time, and its zone: "T09:30:00Z", " 03:26 PM", " 00:00:00 +0100".
    if (!text.empty() && text.front() != 'T' && text.front() != ' ') return std::nullopt;
    constexpr std::string_view of_time = "T 0123456789:.+-APMapmZUTC";
    if (text.find_first_not_of(of_time) != std::string_view::npos) return std::nullopt;
    return parts;
}

std::optional<unsigned> digits(std::string_view text, std::size_t most) {
    return text.size() <= most ? whole_number<unsigned>(text) : std::nullopt;
}

std::optional<unsigned> year_of(std::string_view text) {
    const auto year = digits(text, 4);
    if (!year || text.size() == 1 || text.size() == 3) return std::nullopt;
    return text.size() == 2 ? 2000 + *year : *year;
}

ReadDate refused(std::string_view text, std::string_view why) {
    return {std::nullopt, fmt::format("'{}' {}", excerpt(text), why)};
}

ReadDate made(std::string_view text, std::optional<unsigned> year, std::optional<unsigned> month,
              std::optional<unsigned> day) {
    if (!year || !month || !day) return refused(text, "is not a date such as 2026-11-23");
    const auto date = Date::parse(fmt::format("{:04}-{:02}-{:02}", *year, *month, *day));
    return date ? ReadDate{date, {}} : refused(text, "is a date that does not exist");
}

}  // namespace

std::optional<unsigned> parse_month(std::string_view name) {
    const auto wanted = lower_ascii(trim(name));
    for (unsigned month = 1; month <= 12; ++month) {
        const auto full = lower_ascii(month_name(month));
        if (wanted == full || wanted == full.substr(0, 3)) return month;
    }
    return std::nullopt;
}

ReadDate read_import_date(std::string_view text, DateStyle style) {
    const auto whole = trim(text);
    const auto parts = date_parts(whole);
    if (!parts) return refused(whole, "is not a date such as 2026-11-23");
    const auto& [first, second, third] = parts->part;
    if (first.size() == 4)
        return made(whole, digits(first, 4), digits(second, 2), digits(third, 2));
    if (const auto month = parse_month(second))
        return made(whole, year_of(third), month, digits(first, 2));
    if (const auto month = parse_month(first))
        return made(whole, year_of(third), month, digits(second, 2));
    if (parts->separator == '.')
        return made(whole, year_of(third), digits(second, 2), digits(first, 2));
    if (!digits(first, 2) || !digits(second, 2) || !year_of(third))
        return refused(whole, "is not a date such as 2026-11-23");
    if (style == DateStyle::day_first)
        return made(whole, year_of(third), digits(second, 2), digits(first, 2));
    if (style == DateStyle::month_first)
        return made(whole, year_of(third), digits(first, 2), digits(second, 2));
    return refused(whole, "can be read day first or month first: say which with --date-style");
}

}  // namespace isms::exchange

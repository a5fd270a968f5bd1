#include "month.hpp"

#include <isms/base/error.hpp>
#include <isms/base/text.hpp>

#include <fmt/format.h>

#include <charconv>

namespace isms::cli {
namespace {

std::optional<unsigned> month_number(const std::string& typed) {
    unsigned number = 0;
    const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
    if (error == std::errc() && end == typed.data() + typed.size())
        return number >= 1 && number <= 12 ? std::optional(number) : std::nullopt;
    for (unsigned month = 1; month <= 12; ++month) {
        const auto name = lower_ascii(month_name(month));
        if (name == typed || name.substr(0, 3) == typed) return month;
    }
    return std::nullopt;
}

}  // namespace

Date parse_month(const std::string& typed, Date today) {
    const auto text = lower_ascii(trim(typed));
    if (const auto date = Date::parse(text + "-01")) return *date;
    if (const auto month = month_number(text)) {
        const Date first(today.year(), *month, 1);
        return first < today.first_of_month() ? first.plus_months(12) : first;
    }
    throw usage_error("month-not-understood", fmt::format("'{}' is not a month", typed),
                      "write 2026-11, november or 11");
}

}  // namespace isms::cli

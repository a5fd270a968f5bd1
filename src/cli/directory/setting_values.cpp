#include "setting_values.hpp"

#include <isms/base/date_phrase.hpp>
#include <isms/base/error.hpp>
#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <charconv>

namespace isms::cli {

std::vector<std::string> list_of(const std::string& value) {
    std::vector<std::string> all;
    for (const auto part : split(value, ',')) {
        if (const auto word = trim(part); !word.empty()) all.emplace_back(word);
    }
    return all;
}

std::string needed(const std::string& value, std::string_view key) {
    const auto text = trim(value);
    if (text.empty())
        throw usage_error("setting-empty", fmt::format("{} can't be empty", key),
                          fmt::format("give a value for {}", key));
    return std::string(text);
}

Date date_of(const std::string& value, std::string_view key, Date today) {
    auto date = parse_date_phrase(value, {today, std::nullopt});
    if (date) return *date.value;
    for (auto& diagnostic : date.diagnostics) diagnostic.message += fmt::format(" ({})", key);
    throw Error(ExitCode::usage, std::move(date.diagnostics));
}

std::optional<Date> date_or_none(const std::string& value, std::string_view key, Date today) {
    if (trim(value).empty()) return std::nullopt;
    return date_of(value, key, today);
}

std::optional<Date> past_date_or_none(const std::string& value, std::string_view key, Date today,
                                      std::string_view instead) {
    const auto date = date_or_none(value, key, today);
    if (date && *date > today)
        throw usage_error("date-ahead",
                          fmt::format("{} lies ahead ({})", date_with_weekday(*date), key),
                          std::string(instead));
    return date;
}

int number_of(const std::string& value, std::string_view key, int least, int most) {
    int number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc() || end != value.data() + value.size() || number < least ||
        number > most) {
        throw usage_error("setting-number",
                          fmt::format("'{}' is not a number for {}", excerpt(value), key),
                          fmt::format("write a whole number from {} to {}", least, most));
    }
    return number;
}

std::string shown(const std::optional<Date>& date) {
    return date ? date->iso() : std::string();
}

std::string shown(int number) {
    return fmt::format("{}", number);
}

int number_or(int otherwise, const std::string& value, std::string_view key, int least, int most) {
    return trim(value).empty() ? otherwise : number_of(value, key, least, most);
}

bool is_yes(const std::string& value, std::string_view key) {
    const auto word = lower_ascii(trim(value));
    if (word == "yes") return true;
    if (word == "no") return false;
    throw usage_error("setting-yes-no",
                      fmt::format("'{}' is neither yes nor no for {}", excerpt(value), key),
                      "write yes or no");
}

std::string yes_or_no(bool is_so) {
    return is_so ? "yes" : "no";
}

ReviewRules& rules_of(Organisation& organisation) {
    if (!organisation.rules) organisation.rules = review_rules(organisation);
    return *organisation.rules;
}

}  // namespace isms::cli

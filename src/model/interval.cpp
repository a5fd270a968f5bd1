#include <isms/base/text.hpp>
#include <isms/model/interval.hpp>

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <string>
#include <vector>

namespace isms {
namespace {

constexpr std::array<std::pair<std::string_view, int>, 9> ordinals = {{{"first", 1},
                                                                       {"second", 2},
                                                                       {"third", 3},
                                                                       {"fourth", 4},
                                                                       {"last", -1},
                                                                       {"1st", 1},
                                                                       {"2nd", 2},
                                                                       {"3rd", 3},
                                                                       {"4th", 4}}};

std::optional<int> ordinal_of(std::string_view word) {
    for (const auto& [name, value] : ordinals) {
        if (name == word) return value;
    }
    return std::nullopt;
}

std::string_view name_of(int ordinal) {
    for (const auto& [name, value] : ordinals) {
        if (value == ordinal) return name;
    }
    return "last";
}

std::optional<int> number(std::string_view word, int most) {
    int value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc() || end != word.data() + word.size() || value < 1 || value > most)
        return std::nullopt;
    return value;
}

using Words = std::vector<std::string>;

Words words_of(std::string_view text) {
    Words words;
    const auto lower = lower_ascii(trim(text));
    for (const auto part : split(lower, ' ')) {
        if (!part.empty()) words.emplace_back(part);
    }
    return words;
}

/// `second tuesday` or `15`, at the end of a rule.
bool read_day(std::span<const std::string> words, PlannedInterval& interval) {
    if (words.size() == 1) {
        interval.on_day = number(words[0], 31);
        return interval.on_day.has_value();
    }
    if (words.size() != 2) return false;
    const auto ordinal = ordinal_of(words[0]);
    const auto weekday = parse_weekday(words[1]);
    if (!ordinal || !weekday) return false;
    interval.on_weekday = {*ordinal, *weekday};
    return true;
}

/// `monthly`, `every 2 months`, `every 6 weeks`; tells how many words that was, 0 if it is none of
/// them.
std::size_t read_rhythm(std::span<const std::string> words, PlannedInterval& interval) {
    static constexpr std::array<std::pair<std::string_view, int>, 4> names = {
        {{"monthly", 1}, {"quarterly", 3}, {"half-yearly", 6}, {"yearly", 12}}};
    for (const auto& [name, months] : names) {
        if (words[0] == name) {
            interval.every = months;
            return 1;
        }
    }
    if (words.size() < 3 || words[0] != "every") return 0;
    const bool weeks = words[2] == "weeks" || words[2] == "week";
    const bool months = words[2] == "months" || words[2] == "month";
    const auto count = number(words[1], weeks ? 104 : 24);
    if (!count || (!weeks && !months)) return 0;
    interval.unit = weeks ? PlannedInterval::Unit::weeks : PlannedInterval::Unit::months;
    interval.every = *count;
    return 3;
}

bool read_interval(std::span<const std::string> words, PlannedInterval& interval) {
    if (words.empty()) return false;
    const auto rhythm = read_rhythm(words, interval);
    const auto rest = words.subspan(rhythm);
    if (rhythm == 0) return words.size() == 2 && read_day(words, interval);
    if (rest.empty()) return true;
    return interval.unit == PlannedInterval::Unit::months && rest[0] == "on" &&
           read_day(rest.subspan(1), interval);
}

std::string suggestion(std::string_view text) {
    const std::vector<std::string> known = {"monthly",        "quarterly",     "half-yearly",
                                            "yearly",         "every 6 weeks", "every 2 months",
                                            "second tuesday", "last friday",   "monthly on 15"};
    const auto meant = did_you_mean(text, known);
    constexpr std::string_view forms =
        "write monthly, quarterly, every 6 weeks, second tuesday, monthly on 15 or quarterly on "
        "last friday";
    return meant.empty() ? std::string(forms) : meant + " " + std::string(forms);
}

}  // namespace

Parsed<PlannedInterval> parse_interval(std::string_view text, Date from) {
    PlannedInterval interval;
    interval.from = from;
    const auto words = words_of(text);
    if (read_interval(words, interval)) return {interval, {}};
    return {std::nullopt,
            {{Severity::error,
              "interval-not-understood",
              fmt::format("'{}' is not a planned interval", text),
              {},
              {},
              {},
              suggestion(text)}}};
}

std::string to_text(const PlannedInterval& interval) {
    if (interval.unit == PlannedInterval::Unit::weeks) {
        return interval.every == 1 ? "every 1 week" : fmt::format("every {} weeks", interval.every);
    }
    const auto day = interval.on_day
                         ? fmt::format("{}", *interval.on_day)
                         : fmt::format("{} {}", name_of(interval.on_weekday.ordinal),
                                       lower_ascii(weekday_name(interval.on_weekday.weekday)));
    switch (interval.every) {
        case 1:
            return "monthly on " + day;
        case 3:
            return "quarterly on " + day;
        case 6:
            return "half-yearly on " + day;
        case 12:
            return "yearly on " + day;
        default:
            return fmt::format("every {} months on {}", interval.every, day);
    }
}

bool is_quarterly_or_longer(const PlannedInterval& interval) {
    return interval.unit == PlannedInterval::Unit::months ? interval.every >= 3
                                                          : interval.every >= 13;
}

}  // namespace isms

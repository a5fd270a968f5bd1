#include <isms/base/period.hpp>

#include <fmt/format.h>

namespace isms {
namespace {

int months_of(Frequency frequency) {
    return static_cast<int>(frequency);
}

int periods_a_year(Frequency frequency) {
    return 12 / months_of(frequency);
}

/// All of `text` as a number without sign.
std::optional<int> number(std::string_view text, std::size_t digits) {
    if (text.size() != digits) return std::nullopt;
    int value = 0;
    for (const char letter : text) {
        if (letter < '0' || letter > '9') return std::nullopt;
        value = value * 10 + (letter - '0');
    }
    return value;
}

/// What follows the year: its frequency, and which of the year's periods it is (1 is the first).
struct Part {
    Frequency frequency;
    std::optional<int> ordinal;
};

Part part_of(std::string_view text) {
    if (text.empty()) return {Frequency::yearly, 1};
    if (text.starts_with("-Q")) return {Frequency::quarterly, number(text.substr(2), 1)};
    if (text.starts_with("-H")) return {Frequency::half_yearly, number(text.substr(2), 1)};
    if (text.starts_with("-")) return {Frequency::monthly, number(text.substr(1), 2)};
    return {Frequency::yearly, std::nullopt};
}

}  // namespace

Period::Period(Date day, Frequency frequency)
    : index_(day.year() * periods_a_year(frequency) +
             (static_cast<int>(day.month()) - 1) / months_of(frequency)),
      frequency_(frequency) {}

std::optional<Period> Period::parse(std::string_view text) {
    if (text.size() < 4) return std::nullopt;
    const auto year = number(text.substr(0, 4), 4);
    const auto part = part_of(text.substr(4));
    const int count = periods_a_year(part.frequency);
    if (!year || *year < 1 || !part.ordinal || *part.ordinal < 1 || *part.ordinal > count)
        return std::nullopt;
    return Period(*year * count + *part.ordinal - 1, part.frequency);
}

Date Period::first_day() const {
    const int count = periods_a_year(frequency_);
    const int month = index_ % count * months_of(frequency_) + 1;
    return Date(index_ / count, static_cast<unsigned>(month), 1);
}

Date Period::last_day() const {
    return plus(1).first_day().plus_days(-1);
}

std::string Period::text() const {
    const int count = periods_a_year(frequency_);
    const int year = index_ / count;
    const int ordinal = index_ % count + 1;
    switch (frequency_) {
        case Frequency::monthly:
            return fmt::format("{:04}-{:02}", year, ordinal);
        case Frequency::quarterly:
            return fmt::format("{:04}-Q{}", year, ordinal);
        case Frequency::half_yearly:
            return fmt::format("{:04}-H{}", year, ordinal);
        case Frequency::yearly:
            break;
    }
    return fmt::format("{:04}", year);
}

Period Period::plus(int count) const {
    return Period(index_ + count, frequency_);
}

}  // namespace isms

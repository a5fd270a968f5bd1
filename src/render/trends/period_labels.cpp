#include "period_labels.hpp"

#include <isms/base/period.hpp>
#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <algorithm>

namespace isms::render {

namespace {

constexpr std::size_t year_digits = 4;

bool is_part_of_year(const std::string& label) {
    const auto period = Period::parse(label);
    return period && period->frequency() != Frequency::yearly;
}

}  // namespace

std::vector<PeriodLabel> period_labels(std::span<const std::string> labels) {
    const bool are_parts = std::all_of(labels.begin(), labels.end(), is_part_of_year);
    std::vector<PeriodLabel> result;
    for (const auto& label : labels) {
        if (are_parts) {
            result.push_back({label.substr(0, year_digits), label.substr(year_digits + 1)});
        } else {
            result.push_back({{}, std::string(trim(printable(label)))});
        }
    }
    return result;
}

}  // namespace isms::render

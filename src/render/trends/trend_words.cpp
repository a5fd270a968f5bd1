#include "trend_words.hpp"

#include "fill_in.hpp"
#include "number_text.hpp"
#include "trend_values.hpp"

#include <fmt/format.h>

namespace isms::render {

std::string title_with_unit(const Series& series) {
    return series.unit.empty() ? series.title : series.title + " (" + series.unit + ")";
}

std::string target_text(const Series& series) {
    const auto target = target_of(series);
    if (!target) return std::string(not_collected);
    return (series.higher_is_better ? "≥ " : "≤ ") + number_text(*target, series.unit);
}

Inline verdict_text(const Series& series) {
    Inline text;
    text.add(series.verdict, SpanStyle::plain, series.tone);
    if (series.remark.empty()) return text;
    return text.add(series.verdict.empty() ? series.remark : "; " + series.remark);
}

std::string spoken_series(const Series& series, const PrinterWords& words) {
    std::string text;
    for (const auto& point : series.points) {
        const auto value = finite_value(point);
        text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", point.label,
                            value ? number_text(*value, series.unit) : words.not_collected);
    }
    if (const auto target = target_of(series)) {
        const auto value = number_text(*target, series.unit);
        text += ". " + filled_in(series.higher_is_better ? words.at_least : words.at_most,
                                 {{"value", value}});
    }
    return text + ".";
}

}  // namespace isms::render

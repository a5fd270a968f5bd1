#include "trend_words.hpp"

#include "number_text.hpp"
#include "trend_values.hpp"

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

}  // namespace isms::render

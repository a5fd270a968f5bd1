#include "number_layout.hpp"

#include "period_labels.hpp"
#include "text/fitted_row.hpp"
#include "trend_words.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <algorithm>

namespace isms::render {

namespace {

// Three digits and a point: less would round away what a trend is about. Six are plenty.
constexpr int enough_columns = 4;
constexpr int most_columns = 6;
constexpr int narrowest_title = 16;
constexpr int widest_kept_word = 20;

struct Needs {
    int natural_title = 0;  ///< at which none wraps
    int least_title = 0;
    int label = 1;
    int numbers = 1;  ///< at which none is rounded
};

Needs needs_of(const TrendGroup& group, int width) {
    Needs needs;
    int word = 0;
    for (const auto& row : group.rows) {
        const auto title = printable(title_with_unit(*row.series));
        needs.natural_title = std::max(needs.natural_title, display_width(title));
        for (const auto part : split(title, ' ')) word = std::max(word, display_width(part));
        needs.numbers = std::max(needs.numbers, exact_columns(row));
    }
    needs.natural_title = std::max(needs.natural_title, 1);
    needs.least_title =
        std::min({needs.natural_title, std::clamp(word, narrowest_title, widest_kept_word),
                  std::max(width / 3, 1)});
    for (const auto& [year, rest] : period_labels(group.labels)) {
        needs.label = std::max({needs.label, display_width(year), display_width(rest)});
    }
    return needs;
}

std::optional<NumberLayout> layout_of(const TrendGroup& group, const Needs& needs, int width,
                                      std::size_t periods) {
    const int count = static_cast<int>(periods);
    NumberLayout layout;
    layout.periods = periods;
    const int room = (width - needs.least_title) / count - layout.gap;
    layout.cell = std::min(std::max(std::min(needs.numbers, most_columns), needs.label), room);
    if (layout.cell < std::max(needs.label, std::min(needs.numbers, enough_columns))) return {};
    const bool all_fit =
        std::all_of(group.rows.begin(), group.rows.end(),
                    [&](const TrendRow& row) { return fitted_row(row, layout.cell).has_value(); });
    if (!all_fit) return std::nullopt;
    constexpr int roomy_gap = 2;
    if (width - count * (layout.cell + roomy_gap) >= needs.natural_title) layout.gap = roomy_gap;
    layout.title = std::min(needs.natural_title, width - count * (layout.cell + layout.gap));
    return layout;
}

}  // namespace

std::optional<NumberLayout> number_layout(const TrendGroup& group, int width) {
    const auto needs = needs_of(group, width);
    const auto count = group.labels.size();
    for (std::size_t parts = 1; parts <= count; ++parts) {
        const auto periods = (count + parts - 1) / parts;
        if (auto layout = layout_of(group, needs, width, periods)) return layout;
    }
    return std::nullopt;
}

}  // namespace isms::render

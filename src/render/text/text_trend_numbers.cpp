#include "text_trend_numbers.hpp"

#include "fitted_row.hpp"
#include "text_table.hpp"
#include "trends/number_layout.hpp"
#include "trends/period_labels.hpp"
#include "trends/trend_table.hpp"
#include "trends/trend_values.hpp"
#include "trends/trend_words.hpp"

#include <isms/base/unicode.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace isms::render {

namespace {

constexpr Look header_look{SpanStyle::strong, Tone::normal};
constexpr Look muted{SpanStyle::plain, Tone::muted};

// One line of the table. Spaces are owed until something follows them, so that none end it.
class NumberLine {
  public:
    NumberLine(const NumberLayout& layout, const Painter& painter, PaintedLine title)
        : layout_(layout),
          painter_(painter),
          text_(std::move(title.text)),
          owed_(layout.title - title.width) {}

    void add(const std::string& cell, Look look) {
        owed_ += layout_.gap + layout_.cell - display_width(cell);
        if (cell.empty()) return;
        text_.append(static_cast<std::size_t>(std::max(0, owed_)), ' ');
        text_ += painter_.paint(cell, look);
        owed_ = 0;
    }
    const std::string& text() const { return text_; }

  private:
    const NumberLayout& layout_;
    const Painter& painter_;
    std::string text_;
    int owed_;
};

class NumberTable {
  public:
    NumberTable(const TrendGroup& group, const NumberLayout& layout, const Painter& painter)
        : group_(group),
          layout_(layout),
          painter_(painter),
          labels_(period_labels(group.labels)),
          rows_(fitted_rows(group, layout.cell)) {}

    Lines lines() const {
        Lines lines;
        for (std::size_t from = 0; from < labels_.size(); from += layout_.periods) {
            if (!lines.empty()) lines.emplace_back();
            const auto to = std::min(from + layout_.periods, labels_.size());
            add_header(lines, from, to);
            for (std::size_t row = 0; row < rows_.size(); ++row) add_row(lines, row, from, to);
        }
        return lines;
    }

    // What the signs in the numbers mean; empty if there are none.
    std::string legend() const {
        bool has_gap = false;
        bool is_rounded = false;
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            is_rounded = is_rounded || rows_[row].is_rounded;
            const auto& values = group_.rows[row].values;
            has_gap = has_gap || std::any_of(values.begin(), values.end(), [](const auto& cell) {
                          return cell.belongs && !cell.value;
                      });
        }
        const auto& words = *group_.words;
        if (!has_gap) return is_rounded ? words.rounded : std::string();
        const auto gap = fmt::format("{} {}", not_collected, words.not_collected);
        return is_rounded ? fmt::format("{}; {}", gap, words.also_rounded) : gap;
    }

  private:
    static std::vector<FittedRow> fitted_rows(const TrendGroup& group, int columns) {
        std::vector<FittedRow> rows;
        for (const auto& row : group.rows) {
            // The layout was chosen so that each fits.
            rows.push_back(fitted_row(row, columns).value());
        }
        return rows;
    }

    // The years above, each over its first period here; then what is left of the labels; a rule.
    void add_header(Lines& lines, std::size_t from, std::size_t to) const {
        NumberLine years(layout_, painter_, {});
        NumberLine rests(layout_, painter_, {});
        NumberLine rule(layout_, painter_,
                        {painter_.paint(repeated("─", layout_.title), muted), layout_.title});
        for (auto i = from; i < to; ++i) {
            const bool is_new = i == from || labels_[i].year != labels_[i - 1].year;
            years.add(is_new ? labels_[i].year : std::string(), header_look);
            rests.add(labels_[i].rest, header_look);
            rule.add(repeated("─", layout_.cell), muted);
        }
        if (!labels_[from].year.empty()) lines.push_back(years.text());
        if (!rests.text().empty()) lines.push_back(rests.text());
        lines.push_back(rule.text());
    }

    void add_row(Lines& lines, std::size_t row, std::size_t from, std::size_t to) const {
        const auto& [series, values] = group_.rows[row];
        auto titles = painter_.wrap(printable_runs(title_with_unit(*series)), layout_.title);
        NumberLine first(layout_, painter_, titles.front());
        for (auto i = from; i < to; ++i) {
            const auto& value = values[i].value;
            Look look = muted;
            if (value) look.tone = is_off_target(*series, *value) ? Tone::bad : Tone::normal;
            first.add(rows_[row].texts[i], look);
        }
        lines.push_back(first.text());
        for (std::size_t i = 1; i < titles.size(); ++i) lines.push_back(std::move(titles[i].text));
    }

    const TrendGroup& group_;
    const NumberLayout& layout_;
    const Painter& painter_;
    std::vector<PeriodLabel> labels_;
    std::vector<FittedRow> rows_;
};

}  // namespace

std::optional<Lines> number_lines(const TrendGroup& group, int width, const Painter& painter) {
    const auto layout = number_layout(group, width);
    if (!layout) return std::nullopt;
    const NumberTable table(group, *layout, painter);
    auto lines = table.lines();
    if (const auto legend = table.legend(); !legend.empty()) {
        for (auto& line : painter.wrap(printable_runs(legend, muted), width)) {
            lines.push_back(std::move(line.text));
        }
    }
    return lines;
}

Lines trend_number_lines(const TrendGroup& group, int width, const Painter& painter) {
    if (group.labels.empty()) return {};
    auto lines = number_lines(group, width, painter);
    return lines ? std::move(*lines) : table_lines(trend_table(group), width, painter);
}

}  // namespace isms::render

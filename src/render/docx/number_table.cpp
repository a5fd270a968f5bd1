#include "docx/number_table.hpp"

#include "docx/inline_text.hpp"
#include "docx/look.hpp"
#include "docx/paragraph.hpp"
#include "docx/table_styles.hpp"
#include "docx/table_widths.hpp"
#include "docx/table_writer.hpp"
#include "trends/number_text.hpp"
#include "trends/period_labels.hpp"
#include "trends/trend_values.hpp"
#include "trends/trend_words.hpp"

#include <isms/base/unicode.hpp>

#include <algorithm>

namespace isms::docx {

namespace {

using render::TrendGroup;
using render::TrendValue;

constexpr int between_columns = numbers_margins.end;
constexpr int narrowest_name = 26;  ///< display columns
constexpr int widest_name = 44;

std::string value_text(const TrendValue& cell) {
    if (!cell.belongs) return {};
    return cell.value ? render::number_text(*cell.value) : std::string(render::not_collected);
}

// How many periods stand beside each other, and how wide the columns are.
struct NumberFit {
    TableText text = TableText::small;
    std::size_t periods = 1;
    int name = 0;
    int number = 0;
};

struct NumberNeeds {
    int name = 0;
    int number = 0;
    std::size_t periods = 0;
};

NumberNeeds needs_of(const TrendGroup& group) {
    NumberNeeds needs;
    needs.periods = group.labels.size();
    for (const auto& [year, rest] : render::period_labels(group.labels)) {
        needs.number = std::max({needs.number, display_width(year), display_width(rest)});
    }
    for (const auto& row : group.rows) {
        needs.name =
            std::max(needs.name, display_width(printable(render::title_with_unit(*row.series))));
        for (const auto& cell : row.values) {
            needs.number = std::max(needs.number, display_width(value_text(cell)));
        }
    }
    needs.name = std::clamp(needs.name, narrowest_name, widest_name);
    return needs;
}

NumberFit fit_in(const NumberNeeds& needs, int width, TableText text) {
    NumberFit fit;
    fit.text = text;
    fit.number = text_width(needs.number, text) + between_columns;
    const int least_name = text_width(narrowest_name, text) + between_columns;
    const int most = std::max(1, (width - least_name) / fit.number);
    fit.periods = std::min(needs.periods, static_cast<std::size_t>(most));
    // Evenly over the tables.
    const auto tables = (needs.periods + fit.periods - 1) / fit.periods;
    fit.periods = (needs.periods + tables - 1) / tables;
    // Numbers share what the names don't need, up to twice their width: so they stay together.
    const int periods = static_cast<int>(fit.periods);
    const int wanted_name = text_width(needs.name, text) + between_columns;
    const int room = (width - wanted_name) / periods;
    fit.number = std::clamp(room, fit.number, 2 * fit.number);
    fit.name = std::max(width - fit.number * periods, 1);
    return fit;
}

NumberFit fit_of(const TrendGroup& group, int width) {
    const auto needs = needs_of(group);
    const auto small = fit_in(needs, width, TableText::small);
    return small.periods == needs.periods ? small : fit_in(needs, width, TableText::tiny);
}

// Writes the periods from one to another as a table.
class NumberTable {
  public:
    NumberTable(const TablePlace& place, const TableFrame& frame, const TrendGroup& group,
                const NumberFit& fit, const Story& story, std::size_t from, std::size_t to)
        : writer_(place.parent, frame, widths(fit, to - from)),
          group_(group),
          text_(fit.text),
          story_(story),
          labels_(render::period_labels(group.labels)),
          from_(from),
          to_(to) {}

    void print(std::string_view measure) {
        if (labels_[from_].year.empty()) {
            writer_.row(RowKind::head);
            add_text(writer_.cell(), measure, head_style(text_), false);
        } else {
            print_years(measure);
            writer_.row(RowKind::head);
            writer_.continued_cell();
        }
        for (auto i = from_; i < to_; ++i) {
            add_text(writer_.cell(), labels_[i].rest, head_style(text_), true);
        }
        for (const auto& row : group_.rows) print_row(row);
    }

  private:
    static std::vector<int> widths(const NumberFit& fit, std::size_t periods) {
        std::vector<int> widths(periods + 1, fit.number);
        widths.front() = fit.name;
        return widths;
    }

    // Each year once over its periods.
    void print_years(std::string_view measure) {
        writer_.row(RowKind::upper_head);
        add_text(writer_.tall_cell(), measure, head_style(text_), false);
        for (auto i = from_; i < to_;) {
            auto end = i;
            while (end < to_ && labels_[end].year == labels_[i].year) ++end;
            const bool is_alone = end - i == 1;
            add_text(writer_.cell(end - i), labels_[i].year, head_style(text_), is_alone);
            i = end;
        }
    }

    void print_row(const render::TrendRow& row) {
        writer_.row(RowKind::body);
        add_text(writer_.cell(), render::title_with_unit(*row.series), cell_style(text_), false);
        for (auto i = from_; i < to_; ++i) {
            const auto& cell = row.values[i];
            Tone tone = Tone::normal;
            if (!cell.value) {
                tone = Tone::muted;
            } else if (render::is_off_target(*row.series, *cell.value)) {
                tone = Tone::bad;
            }
            add_text(writer_.cell(), value_text(cell), cell_style(text_), true, tone);
        }
    }

    void add_text(Node cell, std::string_view text, const char* style, bool at_end,
                  Tone tone = Tone::normal) {
        const Inline content(text);
        ParagraphLook look;
        look.style = style;
        look.at_end = at_end;
        look.direction = direction_of(content, story_);
        add_inline(add_paragraph(cell, look), content, tone, look.direction, story_);
    }

    TableWriter writer_;
    const TrendGroup& group_;
    TableText text_;
    const Story& story_;
    std::vector<render::PeriodLabel> labels_;
    std::size_t from_;
    std::size_t to_;
};

}  // namespace

void add_number_tables(const TablePlace& place, const TrendGroup& group, std::string_view measure,
                       const std::string& caption, const Story& story) {
    const auto fit = fit_of(group, place.width);
    TableFrame frame;
    frame.style = style::records_table;
    frame.caption = printable(caption);
    frame.indent = place.indent;
    frame.has_head_row = true;
    frame.has_head_column = true;
    frame.margins = numbers_margins;
    frame.is_flush = true;
    frame.direction = story.direction;
    for (std::size_t from = 0; from < group.labels.size(); from += fit.periods) {
        const auto to = std::min(from + fit.periods, group.labels.size());
        NumberTable(place, frame, group, fit, story, from, to).print(measure);
    }
}

}  // namespace isms::docx

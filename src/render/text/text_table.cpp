#include "text_table.hpp"

#include "column_widths.hpp"
#include "text_facts.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <algorithm>

namespace isms::render {

namespace {

constexpr int gap = 2;
// A wrapping column is not made narrower than words of this length; longer ones are mostly
// addresses.
constexpr int longest_kept_word = 20;
// Nor is it made narrower than this, even if all its words are short.
constexpr int narrowest_prose = 12;

constexpr Look header_look{SpanStyle::strong, Tone::normal};

struct TextCell {
    Runs runs;
    int width = 0;

    explicit TextCell(Runs text) : runs(std::move(text)), width(display_width(plain_text(runs))) {}
};
using TextRow = std::vector<TextCell>;

struct TextTable {
    TextRow header;
    std::vector<TextRow> rows;
};

TextTable prepared(const Table& table) {
    TextTable result;
    for (const auto& column : table.columns) {
        result.header.emplace_back(printable_runs(column.title, header_look));
    }
    result.rows.reserve(table.rows.size());
    for (const auto& row : table.rows) {
        auto& cells = result.rows.emplace_back();
        cells.reserve(row.size());
        for (const auto& cell : row) {
            cells.emplace_back(printable_runs(cell.text, {SpanStyle::plain, cell.tone}));
        }
    }
    return result;
}

int longest_word(const Runs& runs) {
    int longest = 0;
    const auto text = plain_text(runs);
    for (const auto word : split(text, ' ')) longest = std::max(longest, display_width(word));
    return longest;
}

ColumnNeed need_of(const TextTable& text, std::size_t index, bool wraps) {
    int widest_cell = 0;
    int word = 0;
    for (const auto& row : text.rows) {
        widest_cell = std::max(widest_cell, row[index].width);
        if (wraps) word = std::max(word, longest_word(row[index].runs));
    }
    const auto& title = text.header[index];
    const int natural = std::max(title.width, widest_cell);
    const int prose =
        wraps ? std::max(std::min(word, longest_kept_word), narrowest_prose) : widest_cell;
    // A title may wrap over any column.
    return {natural, std::min(natural, std::max(prose, longest_word(title.runs)))};
}

// Puts the cells of one row side by side.
class RowPrinter {
  public:
    RowPrinter(const Table& table, std::vector<int> widths, const Painter& painter)
        : table_(table), widths_(std::move(widths)), painter_(painter) {}

    void print(const TextRow& row, Lines& out) const {
        std::vector<std::vector<PaintedLine>> columns;
        columns.reserve(row.size());
        std::size_t height = 1;
        for (std::size_t i = 0; i < row.size(); ++i) {
            columns.push_back(painter_.wrap(row[i].runs, std::max(1, widths_[i])));
            height = std::max(height, columns.back().size());
        }
        for (std::size_t line = 0; line < height; ++line) out.push_back(printed(columns, line));
    }

    std::string rule() const {
        std::string line;
        for (std::size_t i = 0; i < widths_.size(); ++i) {
            if (i > 0) line.append(gap, ' ');
            line += painter_.paint(repeated("─", widths_[i]), {SpanStyle::plain, Tone::muted});
        }
        line.erase(line.find_last_not_of(' ') + 1);
        return line;
    }

  private:
    // Spaces are owed until something follows them, so that none end a line.
    std::string printed(const std::vector<std::vector<PaintedLine>>& columns,
                        std::size_t line) const {
        std::string out;
        int owed = 0;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const int width = widths_[i];
            if (line >= columns[i].size() || columns[i][line].width == 0) {
                owed += width + gap;
                continue;
            }
            const auto& text = columns[i][line];
            const int free = width - text.width;
            const bool right = table_.columns[i].align == Align::right;
            out.append(static_cast<std::size_t>(std::max(0, owed + (right ? free : 0))), ' ');
            out += text.text;
            owed = gap + (right ? 0 : free);
        }
        return out;
    }

    const Table& table_;
    std::vector<int> widths_;
    const Painter& painter_;
};

Lines side_by_side(const Table& table, const TextTable& text, std::vector<int> widths,
                   const Painter& painter) {
    const RowPrinter printer(table, std::move(widths), painter);
    Lines lines;
    const bool is_titled = std::any_of(text.header.begin(), text.header.end(),
                                       [](const TextCell& title) { return title.width > 0; });
    if (is_titled) {
        printer.print(text.header, lines);
        lines.push_back(printer.rule());
    }
    for (const auto& row : text.rows) printer.print(row, lines);
    return lines;
}

Lines one_by_one(const TextTable& text, int width, const Painter& painter) {
    Lines lines;
    for (const auto& row : text.rows) {
        std::vector<Fact> facts;
        for (std::size_t i = 0; i < row.size(); ++i) {
            auto title = text.header[i].runs;
            if (text.header[i].width > 0) title.push_back({":", header_look});
            facts.emplace_back(std::move(title), row[i].runs);
        }
        if (!lines.empty()) lines.emplace_back();
        append(lines, fact_lines(facts, width, painter));
    }
    return lines;
}

std::optional<std::vector<int>> widths_of(const Table& table, const TextTable& text, int width) {
    std::vector<ColumnNeed> needs;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        needs.push_back(need_of(text, i, table.columns[i].wraps));
    }
    return column_widths(needs, width, gap);
}

}  // namespace

bool fits_side_by_side(const Table& table, int width) {
    require_rectangular(table);
    return widths_of(table, prepared(table), width).has_value();
}

Lines table_lines(const Table& table, int width, const Painter& painter) {
    require_rectangular(table);
    const auto text = prepared(table);
    auto widths = widths_of(table, text, width);
    if (!widths && text.rows.empty()) {
        // Nothing but a header too wide for the page: its titles, each on a line of its own.
        Lines lines;
        for (const auto& title : text.header) {
            for (auto& line : painter.wrap(title.runs, width))
                lines.push_back(std::move(line.text));
        }
        return lines;
    }
    return widths ? side_by_side(table, text, std::move(*widths), painter)
                  : one_by_one(text, width, painter);
}

}  // namespace isms::render

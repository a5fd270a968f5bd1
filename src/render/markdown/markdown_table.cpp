#include "markdown_table.hpp"

#include "markdown_text.hpp"

#include <isms/base/unicode.hpp>

#include <algorithm>

namespace isms::render {

namespace {

// Wider than this, aligned columns would be torn apart by an editor's line breaks.
constexpr int widest_aligned = 120;
constexpr int narrowest_rule = 3;

class MarkdownTable {
  public:
    explicit MarkdownTable(const Table& table) : table_(table) {
        for (const auto& column : table.columns) {
            header_.push_back(markdown_line(column.title, MarkdownPlace::cell));
        }
        for (const auto& row : table.rows) {
            auto& cells = rows_.emplace_back();
            for (const auto& cell : row) {
                cells.push_back(markdown_line(cell.text, MarkdownPlace::cell));
            }
        }
        measure();
    }

    Lines lines() const {
        Lines lines{line(header_), line(rules())};
        for (const auto& row : rows_) lines.push_back(line(row));
        return lines;
    }

  private:
    void measure() {
        widths_.assign(header_.size(), narrowest_rule);
        int total = 1;
        for (std::size_t i = 0; i < widths_.size(); ++i) {
            widths_[i] = std::max(widths_[i], display_width(header_[i]));
            for (const auto& row : rows_) widths_[i] = std::max(widths_[i], display_width(row[i]));
            total += widths_[i] + 3;
        }
        if (total > widest_aligned) widths_.assign(header_.size(), 0);
    }

    bool is_right(std::size_t column) const { return table_.columns[column].align == Align::right; }

    Lines rules() const {
        Lines rules;
        for (std::size_t i = 0; i < widths_.size(); ++i) {
            std::string rule(static_cast<std::size_t>(std::max(widths_[i], narrowest_rule)), '-');
            if (is_right(i)) rule.back() = ':';
            rules.push_back(std::move(rule));
        }
        return rules;
    }

    std::string line(const Lines& cells) const {
        std::string line = "|";
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (widths_[i] > 0 || !cells[i].empty()) line += ' ';
            line += is_right(i) ? padded_left(cells[i], widths_[i]) : padded(cells[i], widths_[i]);
            line += " |";
        }
        return line;
    }

    const Table& table_;
    Lines header_;
    std::vector<Lines> rows_;
    std::vector<int> widths_;
};

}  // namespace

Lines markdown_table(const Table& table) {
    require_rectangular(table);
    if (table.columns.empty()) return {};
    return MarkdownTable(table).lines();
}

}  // namespace isms::render

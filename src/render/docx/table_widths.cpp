#include "docx/table_widths.hpp"

#include "docx/table_styles.hpp"
#include "text/column_widths.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <algorithm>
#include <numeric>
#include <optional>

namespace isms::docx {

namespace {

using render::ColumnNeed;

constexpr int between_columns = records_margins.start + records_margins.end;
// A wrapping column is not made narrower than words of this length; longer ones are addresses.
constexpr int longest_kept_word = 20;
constexpr int narrowest_prose = 12;
// Where nothing else helps.
constexpr int narrowest_torn = 6;

int longest_word(std::string_view printable_text) {
    int longest = 0;
    for (const auto word : split(printable_text, ' ')) {
        longest = std::max(longest, display_width(word));
    }
    return longest;
}

ColumnNeed need_of(const Table& table, std::size_t index) {
    const auto& column = table.columns[index];
    int widest = 0;
    int word = 0;
    for (const auto& row : table.rows) {
        const auto text = printable(row[index].text.plain());
        widest = std::max(widest, display_width(text));
        if (column.wraps) word = std::max(word, longest_word(text));
    }
    const auto title = printable(column.title);
    const int natural = std::max(display_width(title), widest);
    const int kept =
        column.wraps ? std::max(std::min(word, longest_kept_word), narrowest_prose) : widest;
    return {natural, std::min(natural, std::max(kept, longest_word(title)))};
}

std::vector<ColumnNeed> needs_of(const Table& table) {
    std::vector<ColumnNeed> needs;
    for (std::size_t i = 0; i < table.columns.size(); ++i) needs.push_back(need_of(table, i));
    return needs;
}

// How many display columns of text all cells of a row have room for together.
int room_in(int width, TableText text, std::size_t columns) {
    const int left = width - between_columns * static_cast<int>(columns);
    return left * 100 / text_width(100, text);
}

std::optional<TableFit> fit(const std::vector<ColumnNeed>& needs, int width, TableText text) {
    const auto widths = render::column_widths(needs, room_in(width, text, needs.size()), 0);
    if (!widths) return std::nullopt;
    TableFit fit{{}, text};
    for (const int columns : *widths) {
        fit.widths.push_back(text_width(columns, text) + between_columns);
    }
    return fit;
}

// Every word may be torn; at last all columns are the same.
TableFit torn_fit(std::vector<ColumnNeed> needs, int width) {
    for (auto& need : needs) need.least = std::min(need.least, longest_kept_word);
    if (auto found = fit(needs, width, TableText::tiny)) return *found;
    for (auto& need : needs) need.least = std::min(need.least, narrowest_torn);
    if (auto found = fit(needs, width, TableText::tiny)) return *found;
    const int each = std::max(1, width / static_cast<int>(needs.size()));
    return {std::vector<int>(needs.size(), each), TableText::tiny};
}

// What is left goes to the columns of running text, in the measure of their texts.
void fill(TableFit& fit, const Table& table, int width) {
    const int left = width - std::accumulate(fit.widths.begin(), fit.widths.end(), 0);
    int total = 0;
    std::size_t last = table.columns.size();
    for (std::size_t i = 0; i < fit.widths.size(); ++i) {
        if (!table.columns[i].wraps) continue;
        total += fit.widths[i];
        last = i;
    }
    if (left <= 0 || total == 0) return;
    int given = 0;
    for (std::size_t i = 0; i < last; ++i) {
        if (!table.columns[i].wraps) continue;
        const int more = left * fit.widths[i] / total;
        fit.widths[i] += more;
        given += more;
    }
    fit.widths[last] += left - given;
}

}  // namespace

int text_width(int columns, TableText text) {
    // The mean of Latin letters and digits is half the size of the type, and a little more for the
    // capitals of ids.
    constexpr int per_thousand_of_size = 530;
    constexpr int half_point = 10;
    return columns * size_of(text) * half_point * per_thousand_of_size / 1000;
}

TableFit table_fit(const Table& table, int width) {
    const auto needs = needs_of(table);
    for (const auto text : {TableText::normal, TableText::small, TableText::tiny}) {
        if (auto found = fit(needs, width, text)) {
            fill(*found, table, width);
            return *found;
        }
    }
    auto found = torn_fit(needs, width);
    fill(found, table, width);
    return found;
}

}  // namespace isms::docx

#include "docx/table_widths.hpp"

#include "docx/table_styles.hpp"

#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>
#include <optional>

namespace isms::docx {

namespace {

constexpr int between_columns = records_margins.start + records_margins.end;
// A wrapping column is not made narrower than words of this length; longer ones are addresses.
constexpr int longest_kept_word = 20;
constexpr int narrowest_prose = 12;
// Where nothing else helps.
constexpr int narrowest_torn = 6;
// Columns that do not wrap get what they ask for before the others get more than their words need.
constexpr double before_prose = 1000;

int longest_word(std::string_view printable_text) {
    int longest = 0;
    for (const auto word : split(printable_text, ' ')) {
        longest = std::max(longest, display_width(word));
    }
    return longest;
}

// What a column asks for, in display columns.
struct ColumnText {
    int natural = 0;   ///< at which nothing wraps
    int least = 0;     ///< below which words would be torn
    int mean = 0;      ///< of its cells
    double share = 1;  ///< of what there is, beside that of the others
};

ColumnText column_text(const Table& table, std::size_t index) {
    const auto& column = table.columns[index];
    int widest = 0;
    int word = 0;
    std::int64_t sum = 0;
    double squares = 0;
    for (const auto& row : table.rows) {
        const auto text = printable(row[index].text.plain());
        const int width = display_width(text);
        widest = std::max(widest, width);
        sum += width;
        squares += static_cast<double>(width) * width;
        if (column.wraps) word = std::max(word, longest_word(text));
    }
    const auto title = printable(column.title);
    ColumnText result;
    result.natural = std::max(display_width(title), widest);
    if (column.wraps) {
        const int kept = std::max(std::min(word, longest_kept_word), narrowest_prose);
        result.least = std::max(kept, longest_word(title));
        const auto rows = static_cast<std::int64_t>(std::max<std::size_t>(table.rows.size(), 1));
        result.mean = static_cast<int>(sum / rows);
        // The shares with which the lines that all cells take, each squared because the longest
        // makes its row high, are fewest.
        result.share = std::max(std::cbrt(squares / static_cast<double>(rows)), 1.0);
    } else {
        result.least = std::max(widest, longest_word(title));
        result.share = result.natural * before_prose;
    }
    result.least = std::min(result.least, result.natural);
    return result;
}

std::vector<ColumnText> column_texts(const Table& table) {
    std::vector<ColumnText> texts;
    for (std::size_t i = 0; i < table.columns.size(); ++i) texts.push_back(column_text(table, i));
    return texts;
}

// How many display columns of text all cells of a row have room for together.
int room_in(int width, TableText text, std::size_t columns) {
    const int left = width - between_columns * static_cast<int>(columns);
    return left * 100 / text_width(100, text);
}

// Every column as wide as its share at this level, as far as its text allows.
std::vector<int> widths_at(const std::vector<ColumnText>& texts, double level) {
    std::vector<int> widths;
    for (const auto& one : texts) {
        const double share = std::min<double>(one.share * level, one.natural);
        widths.push_back(std::clamp(static_cast<int>(share), one.least, one.natural));
    }
    return widths;
}

int sum(const std::vector<int>& widths) {
    return std::accumulate(widths.begin(), widths.end(), 0);
}

// None if the words of all columns do not fit beside each other.
std::optional<TableFit> fit(const std::vector<ColumnText>& texts, int width, TableText text) {
    const int room = room_in(width, text, texts.size());
    if (sum(widths_at(texts, 0)) > room) return std::nullopt;
    // The highest level that fits, near enough; at the last even the smallest share is all of it.
    double low = 0;
    double high = std::max(room, 1);
    constexpr int enough_halvings = 40;
    for (int i = 0; i < enough_halvings; ++i) {
        const double middle = (low + high) / 2;
        (sum(widths_at(texts, middle)) <= room ? low : high) = middle;
    }
    TableFit fit{{}, text};
    for (const int columns : widths_at(texts, low)) {
        fit.widths.push_back(text_width(columns, text) + between_columns);
    }
    return fit;
}

// Whether running text stands in so narrow a column that most of it takes many lines.
bool is_cramped(const TableFit& fit, const std::vector<ColumnText>& texts) {
    constexpr int many_lines = 3;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const int width = fit.widths[i] - between_columns;
        if (text_width(texts[i].mean, fit.text) > many_lines * width) return true;
    }
    return false;
}

// Every word may be torn; at last all columns are the same.
TableFit torn_fit(std::vector<ColumnText> texts, int width) {
    for (auto& one : texts) one.least = std::min(one.least, longest_kept_word);
    if (auto found = fit(texts, width, TableText::tiny)) return *found;
    for (auto& one : texts) one.least = std::min(one.least, narrowest_torn);
    if (auto found = fit(texts, width, TableText::tiny)) return *found;
    const int each = std::max(1, width / static_cast<int>(texts.size()));
    return {std::vector<int>(texts.size(), each), TableText::tiny};
}

// What is left goes to the columns of running text, in the measure of their widths.
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
    constexpr std::int64_t per_thousand_of_size = 510;
    constexpr std::int64_t half_point = 10;
    const auto width =
        std::int64_t{columns} * size_of(text) * half_point * per_thousand_of_size / 1000;
    return static_cast<int>(std::min<std::int64_t>(width, std::numeric_limits<int>::max()));
}

TableFit table_fit(const Table& table, int width) {
    const auto texts = column_texts(table);
    auto found = fit(texts, width, TableText::normal);
    if (!found || is_cramped(*found, texts)) found = fit(texts, width, TableText::small);
    if (!found) found = fit(texts, width, TableText::tiny);
    if (!found) found = torn_fit(texts, width);
    fill(*found, table, width);
    return *found;
}

}  // namespace isms::docx

#include "trend_table.hpp"

#include "number_text.hpp"
#include "trend_words.hpp"

namespace isms::render {

namespace {

std::string cell_text(const TrendValue& cell) {
    if (!cell.belongs) return {};
    return cell.value ? number_text(*cell.value) : std::string(not_collected);
}

}  // namespace

Table trend_table(const TrendGroup& group) {
    Table table;
    table.columns = {{group.words->measure, Align::left, true},
                     {group.words->target, Align::right}};
    for (const auto& label : group.labels) table.columns.push_back({label, Align::right});
    table.columns.push_back({group.words->verdict, Align::left, true});
    for (const auto& row : group.rows) {
        auto& cells = table.rows.emplace_back();
        cells.emplace_back(title_with_unit(*row.series));
        cells.emplace_back(target_text(*row.series));
        for (const auto& cell : row.values) cells.emplace_back(cell_text(cell));
        cells.emplace_back(verdict_text(*row.series));
    }
    return table;
}

}  // namespace isms::render

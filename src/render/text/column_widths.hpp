#pragma once

#include <optional>
#include <span>
#include <vector>

namespace isms::render {

/// What a table column asks for, in display columns.
struct ColumnNeed {
    int natural = 0;  ///< at which nothing wraps
    int least = 0;    ///< below which words would be torn apart; at most `natural`
};

/// The widths of the columns in a table of at most `width` columns, gaps of `gap` included: natural
/// widths if they fit; else the widest columns are narrowed first, none below its least. Nothing if
/// even so the table does not fit.
std::optional<std::vector<int>> column_widths(std::span<const ColumnNeed> needs, int width,
                                              int gap);

}  // namespace isms::render

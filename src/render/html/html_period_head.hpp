#pragma once

#include <functional>
#include <span>
#include <string>

namespace isms::render {

/// The cells before and after those of the periods, as markup.
struct PeriodHead {
    std::string before;
    std::string after;
};

/// The head of a table with a column for each period: two rows where the labels have a year, which
/// then stands once above its periods. `around` gives the other cells, which span all rows.
void append_period_head(std::string& out, std::span<const std::string> periods,
                        const std::function<PeriodHead(int rows)>& around);

}  // namespace isms::render

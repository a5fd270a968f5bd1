#pragma once

#include <isms/render/document.hpp>

#include <optional>
#include <string>
#include <vector>

namespace isms::render {

/// What a series has for one period of its group.
struct TrendValue {
    bool belongs = false;         ///< false: the series does not have this period at all
    std::optional<double> value;  ///< a finite number; none where nothing was collected
};

struct TrendRow {
    const Series* series = nullptr;  ///< of the Trends that were grouped
    std::vector<TrendValue> values;  ///< one for each label of the group
};

/// Series that share one row of period labels: a table.
struct TrendGroup {
    std::vector<std::string> labels;  ///< oldest first
    std::vector<TrendRow> rows;
    const PrinterWords* words = nullptr;  ///< of the Trends that were grouped
};

/// The series in tables: months with months, quarters with quarters, even if some began later.
/// Labels that are not calendar periods stand together where they are the same.
std::vector<TrendGroup> trend_groups(const Trends& trends);

}  // namespace isms::render

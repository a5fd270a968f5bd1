#include "seen_keys.hpp"

#include <fmt/format.h>

namespace isms::exchange {

void SeenKeys::check(const Sheet& sheet, const RowKey& key, PlannedRow& planned) {
    if (planned.foreign_id.empty()) {
        planned.faults.push_back({key.column(), "is blank, and rows are known by it"});
        return;
    }
    const auto [first, is_first] = rows_.emplace(planned.foreign_id, planned.row);
    if (is_first) return;
    planned.faults.push_back(
        {key.column(),
         fmt::format("is the same as in {}", place_of(sheet, sheet.rows[first->second]))});
}

}  // namespace isms::exchange

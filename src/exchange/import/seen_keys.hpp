#pragma once

#include "columns.hpp"

#include <isms/exchange/import_plan.hpp>

#include <string>
#include <unordered_map>

namespace isms::exchange {

/// The keys by which rows are known: each has one, and no two have the same.
class SeenKeys {
  public:
    /// Reports a row without a key, or with that of an earlier row.
    void check(const Sheet& sheet, const RowKey& key, PlannedRow& planned);

    bool contains(const std::string& foreign_id) const { return rows_.contains(foreign_id); }

  private:
    std::unordered_map<std::string, std::size_t> rows_;  ///< the first row of each key
};

}  // namespace isms::exchange

#pragma once

#include <isms/exchange/sheet.hpp>
#include <isms/model/import_mapping.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace isms::exchange {

/// Finds columns of a sheet by their names. Case does not matter; where no column has the name, one
/// does that has it before a parenthesis: "Due Date (when it is to be closed)".
class ColumnFinder {
  public:
    explicit ColumnFinder(const Sheet& sheet);

    /// All columns of that name, from left to right; empty if there is none.
    const std::vector<std::size_t>& find(std::string_view name) const;
    bool has(std::string_view name) const { return !find(name).empty(); }

  private:
    using Columns = std::unordered_map<std::string, std::vector<std::size_t>>;
    Columns by_name_;
    Columns by_label_;
    std::vector<std::size_t> none_;
};

/// "'ref_id', 'name' and 4 more": column names for a message.
std::string named_columns(const std::vector<std::string>& names);

/// The columns that a field is read from, in the order in which they are asked.
std::vector<std::size_t> columns_of(const ColumnFinder& finder,
                                    const std::vector<std::string>& names);

/// The text that identifies a row at its source, or nothing where a part of it is blank. Columns of
/// the key that the sheet lacks are an error, as is a mapping without a key.
class RowKey {
  public:
    RowKey(const Sheet& sheet, const ImportMapping& mapping, const ColumnFinder& finder);

    std::string of(const SheetRow& row) const;
    /// The first column of it: where its absence is reported.
    std::size_t column() const { return parts_.front().front(); }

  private:
    std::vector<std::vector<std::size_t>> parts_;
};

}  // namespace isms::exchange

#pragma once

#include "grid_observations.hpp"
#include "row_reader.hpp"

#include <isms/model/registers/registers.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace isms::exchange {

/// What an exported register says besides the fields of a mapping: which entry of ours a row is,
/// what it was before, and the periods of its metric.
class OwnRows {
  public:
    OwnRows(const Sheet& sheet, const RegisterInfo& info, const ImportSetting& setting);

    /// Faults of the identity: an id that is none of the register, or that is another entry here,
    /// which shows in what never changes. `known` is the entry of that id, if there is one.
    void check(const SheetRow& row, const Json* known, PlannedRow& planned) const;

    /// What the row says of the metric's periods; a fault for what is no value, or of a period that
    /// is not of the metric's frequency.
    GridRow observations(const SheetRow& row, const std::string& frequency,
                         PlannedRow& planned) const;

    /// Gives a new entry what it had where it came from. Its texts are those of the row, be they
    /// empty: "" is the unit of a count.
    void take_over(const SheetRow& row, RowReader& reader, const std::string& id,
                   Json& entry) const;

  private:
    const RegisterInfo* info_;
    std::size_t id_column_ = 0;
    std::map<std::string, std::size_t> kept_;  ///< the columns of `kept_columns` that there are
    std::vector<PeriodColumn> periods_;
};

}  // namespace isms::exchange

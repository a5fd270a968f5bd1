#include "grid_plan.hpp"

#include "entry_change.hpp"
#include "entry_numbers.hpp"
#include "grid_cells.hpp"
#include "grid_observations.hpp"

#include <isms/base/error.hpp>
#include <isms/base/text.hpp>
#include <isms/base/unicode.hpp>
#include <isms/model/registers/fields.hpp>
#include <isms/review/inputs/entry_change.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

namespace isms::exchange {
namespace {

/// A share of 1 as per cent, without the noise of binary fractions: 0.07 is 7.
double per_cent(double share) {
    return std::round(share * 1e8) / 1e6;
}

class GridImport {
  public:
    GridImport(const Sheet& sheet, const ImportMapping& mapping,
               const std::vector<KnownRecord>& known, const ImportSetting& setting)
        : sheet_(&sheet),
          mapping_(&mapping),
          setting_(&setting),
          columns_(period_columns(sheet, setting.year)),
          numbers_(register_info(RegisterKind::metrics), known, setting),
          known_(&known) {
        check_columns();
        // What was imported under the name goes before what is only called so.
        for (const auto& metric : known) {
            if (is_of_source(metric)) by_name_.emplace(foreign_id(metric), &metric);
        }
        for (const auto& metric : known) {
            if (metric.record.value("withdrawn", false)) continue;
            by_name_.emplace(metric.id, &metric);
            by_name_.emplace(lower_ascii(metric.record.value("title", std::string())), &metric);
        }
    }

    ImportPlan plan() {
        for (std::size_t index = 0; index < sheet_->rows.size(); ++index) take_row(index);
        for (const auto& metric : *known_) {
            const bool is_gone = is_of_source(metric) && !metric.record.value("withdrawn", false) &&
                                 !seen_.contains(metric.id);
            if (is_gone)
                plan_.vanished.push_back(
                    {metric.id, foreign_id(metric), metric.record.value("title", std::string())});
        }
        return std::move(plan_);
    }

  private:
    bool is_of_source(const KnownRecord& metric) const {
        return metric.record.value("source", std::string()) == mapping_->source;
    }
    static std::string foreign_id(const KnownRecord& metric) {
        return metric.record.value("foreign_id", std::string());
    }

    void check_columns() const {
        if (columns_.empty()) {
            throw usage_error(
                "import-no-column",
                names_months_alone(*sheet_) ? "the columns name months without a year"
                                            : "no column names a month, such as 2026-01",
                names_months_alone(*sheet_) ? "add --year YEAR"
                                            : "name the columns 2026-01, or Jan and give --year");
        }
        for (const auto& column : columns_) {
            if (column.period.frequency() == columns_.front().period.frequency()) continue;
            throw usage_error(
                "import-no-column",
                fmt::format("the columns '{}' and '{}' are periods of different length",
                            excerpt(sheet_->header[columns_.front().column]),
                            excerpt(sheet_->header[column.column])),
                "keep one kind of period in a file");
        }
    }

    void take_row(std::size_t index) {
        const auto& row = sheet_->rows[index];
        PlannedRow planned;
        planned.row = index;
        planned.title = planned.foreign_id = std::string(trim(row.cell(0)));
        if (planned.title.empty()) planned.faults.push_back({0, "names no measure"});
        auto read = read_row(row, planned);
        const auto* known = known_metric(planned.title);
        if (known != nullptr && !seen_.insert(known->id).second)
            planned.faults.push_back({0, "is a measure that an earlier row has already"});
        if (known == nullptr && !new_names_.insert(lower_ascii(planned.title)).second)
            planned.faults.push_back({0, "is a measure that an earlier row has already"});
        if (known != nullptr && planned.faults.empty() && is_withdrawn_by_reason(known->record)) {
            planned.id = known->id;
            plan_.withdrawn.push_back(known->id);
            plan_.rows.push_back(std::move(planned));
            return;
        }
        if (known != nullptr) check_frequency(*known, planned);
        if (planned.faults.empty()) {
            scale(read, known, row);
            write(read, known, planned);
        }
        if (!planned.faults.empty()) planned.fate = RowFate::refused;
        plan_.rows.push_back(std::move(planned));
    }

    const KnownRecord* known_metric(const std::string& name) const {
        for (const auto& word : {name, lower_ascii(name)}) {
            if (const auto found = by_name_.find(word); found != by_name_.end())
                return found->second;
        }
        return nullptr;
    }

    GridRow read_row(const SheetRow& row, PlannedRow& planned) const {
        GridRow read;
        for (const auto& column : columns_) {
            const auto cell = trim(row.cell(column.column));
            if (cell.empty()) continue;
            if (const auto number = read_grid_number(cell)) {
                read.columns.push_back(column);
                read.numbers.push_back(*number);
            } else {
                planned.faults.push_back(
                    {column.column, fmt::format("'{}' is not a value such as 80%, 80, 0.8 or 72/80",
                                                excerpt(cell))});
            }
        }
        return read;
    }

    void check_frequency(const KnownRecord& metric, PlannedRow& planned) const {
        const auto frequency = to_text(columns_.front().period.frequency());
        const auto own = metric.record.value("frequency", std::string());
        if (own == frequency) return;
        planned.faults.push_back(
            {std::nullopt,
             fmt::format("{} is measured {}, and the columns are {}", metric.id, own, frequency)});
    }

    /// Shares of 1 become per cent, and it is said that they do.
    void scale(GridRow& read, const KnownRecord* known, const SheetRow& row) {
        const bool is_share = known == nullptr || known->record.value("unit", std::string()) == "%";
        if (!is_share || !are_shares_of_one(read.numbers)) return;
        for (auto& number : read.numbers) number.value = per_cent(number.value);
        plan_.notes.push_back({Severity::note,
                               "import-share",
                               fmt::format("{}: its values lie between 0 and 1 and are read as "
                                           "shares: 0.8 is 80 %",
                                           place_of(*sheet_, row)),
                               {},
                               {},
                               {},
                               "if they are per cent already, write them with a % sign"});
    }

    void write(const GridRow& read, const KnownRecord* known, PlannedRow& planned) {
        const bool is_new = known == nullptr || known->record.value("withdrawn", false);
        Json metric = known != nullptr ? known->record : new_metric(read, planned);
        if (planned.id.empty() && known == nullptr) return;
        if (known != nullptr) planned.id = known->id;
        metric.erase("withdrawn");
        observe(metric, read, origin(), planned.changes);
        if (!is_new && planned.changes.empty()) return;
        planned.fate = is_new ? RowFate::created : RowFate::changed;
        if (known != nullptr)
            metric["history"].push_back(
                is_new ? imported_event(*mapping_, setting_->stamp)
                       : changed_event(*mapping_, planned.changes, setting_->stamp));
        if (is_new) planned.changes.clear();
        auto checked = checked_entry(RegisterKind::metrics, metric, {});
        if (!checked) {
            planned.faults = faults_of(checked.diagnostics);
            return;
        }
        plan_.records.push_back({planned.id, known == nullptr, print_json(*checked.value)});
    }

    Json new_metric(const GridRow& read, PlannedRow& planned) {
        const auto id = numbers_.next(planned.title);
        if (!id) {
            planned.faults.push_back({0, "gives no id: it has no letter and no digit"});
            return {};
        }
        planned.id = id->str();
        auto metric = new_entry(RegisterKind::metrics, *id, planned.title, setting_->stamp);
        metric["frequency"] = to_text(columns_.front().period.frequency());
        metric["source"] = mapping_->source;
        metric["foreign_id"] = planned.foreign_id;
        metric["history"] = Json::array({imported_event(*mapping_, setting_->stamp)});
        const auto is_large = [](const GridNumber& number) {
            return !number.has_percent_sign && number.value > 100;
        };
        if (!std::any_of(read.numbers.begin(), read.numbers.end(), is_large)) return metric;
        metric["unit"] = "";
        plan_.notes.push_back(
            {Severity::note,
             "import-unit",
             fmt::format("{} has values above 100, so its unit is left open", planned.id),
             {},
             {},
             {},
             fmt::format("isms-review inputs set {} unit=...", planned.id)});
        return metric;
    }

    ObservationOrigin origin() const {
        return {mapping_->source, setting_->collected_on.value_or(setting_->stamp.today)};
    }

    const Sheet* sheet_;
    const ImportMapping* mapping_;
    const ImportSetting* setting_;
    std::vector<PeriodColumn> columns_;
    EntryNumbers numbers_;
    const std::vector<KnownRecord>* known_;
    std::unordered_map<std::string, const KnownRecord*> by_name_;
    std::unordered_set<std::string> seen_;       ///< ids of known metrics that the file has
    std::unordered_set<std::string> new_names_;  ///< of metrics that the file brings
    ImportPlan plan_;
};

}  // namespace

ImportPlan plan_grid(const Sheet& sheet, const ImportMapping& mapping,
                     const std::vector<KnownRecord>& known, const ImportSetting& setting) {
    return GridImport(sheet, mapping, known, setting).plan();
}

}  // namespace isms::exchange
